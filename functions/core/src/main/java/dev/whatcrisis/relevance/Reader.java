// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads posts with the eyes of a team that taught. The rules go first: what names our handle or is ours is about us. It
 * says nothing before the team marked {@value #FEWEST_NOT_US} posts "not us" and {@value #FEWEST_US} others.
 */
public final class Reader {
    static final int FEWEST_NOT_US = 10;
    static final int FEWEST_US = 10;

    private static final int DRIVERS = 3;

    private final Handles handles;
    private final PostFeatures features;

    /** Of a team that taught enough. */
    private final Optional<OnlineModel.Weights> weights;

    public Reader(Watch watch, Learned learned) {
        this.handles = new Handles(watch.ownAccounts());
        this.features = new PostFeatures(watch.terms());
        this.weights = ready(learned) ? Optional.of(learned.model().weights()) : Optional.empty();
    }

    /** Whether the team marked enough posts of each kind for the model to be asked. */
    public static boolean ready(Learned learned) {
        return learned.total().notUs() >= FEWEST_NOT_US && learned.total().us() >= FEWEST_US;
    }

    /** Empty where the model is not asked: it was taught too little, the post is the team's own, or it has no text. */
    public Optional<Opinion> read(Mention post) {
        if (weights.isEmpty() || post.own() || post.text().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(handles.namedIn(post)
                .map(handle -> new Opinion(0, Fact.of("opinion.handle").with("handle", handle)))
                .orElseGet(() -> byWords(weights.get(), features.of(post.text()))));
    }

    private static Fact quoted(String word) {
        return Fact.of("opinion.word").with("word", word);
    }

    private static Opinion byWords(OnlineModel.Weights weights, Map<Integer, String> found) {
        double notUs = weights.probability(found.keySet());
        List<String> drivers = found.entrySet().stream()
                .filter(feature -> weights.of(feature.getKey()) > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, String> f) -> -weights.of(f.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(DRIVERS)
                .toList();
        return new Opinion(
                notUs,
                drivers.isEmpty()
                        ? Fact.of("opinion.none")
                        : Fact.of("opinion.words")
                                .with(
                                        "words",
                                        drivers.stream().map(Reader::quoted).toList()));
    }
}
