// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out that two stories are one: a post fits both, and their words are alike. */
final class Merger {

    /** Stories at least this alike are one. */
    private static final double ALIKE = 0.15;

    private final Background.Rarity rarity;

    Merger(Background.Rarity rarity) {
        this.rarity = rarity;
    }

    /** {@code placed} after its story was joined with its twin among {@code alsoFitting}, if it has one there. */
    Placed united(Placed placed, List<StoryId> alsoFitting) {
        Story story = placed.next().find(placed.story()).orElseThrow();
        return twin(story, placed.next(), alsoFitting)
                .map(twin -> united(placed, twin.posts() >= story.posts() ? twin : story, story, twin))
                .orElse(placed);
    }

    private Placed united(Placed placed, Story stays, Story one, Story other) {
        Story goes = stays.equals(one) ? other : one;
        Stories next = placed.next().merged(Growth.merged(stays, goes, rarity), goes.id());
        return new Placed(next, stays.id(), Optional.of(goes.id()), placed.duplicate(), placed.why());
    }

    private Optional<Story> twin(Story story, Stories all, List<StoryId> candidates) {
        record Likeness(Story other, double value) {}
        Map<String, Double> weights = weights(story);
        return candidates.stream()
                .flatMap(id -> all.find(id).stream())
                .map(other -> new Likeness(other, cosine(weights, weights(other))))
                .filter(likeness -> likeness.value() >= ALIKE)
                .max(Comparator.comparingDouble(Likeness::value))
                .map(Likeness::other);
    }

    private Map<String, Double> weights(Story story) {
        Map<String, Double> weights = new HashMap<>();
        story.terms().forEach(term -> weights.put(term.word(), term.permille() * rarity.of(term.word())));
        return weights;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return product == 0 ? 0 : product / Math.sqrt(squares(one) * squares(other));
    }

    private static double squares(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(weight -> weight * weight).sum();
    }
}
