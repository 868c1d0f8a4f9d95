// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out that two stories are one: a post fits both, and their words are alike, or at least much more alike than those of
 * either and any third story. The second lets two halves of one matter find each other while little else is said, and keeps
 * two floods apart.
 */
final class Merger {

    /** Stories at least this alike are one. */
    private static final double ALIKE = 0.18;

    /** Stories at least this alike may be one … */
    private static final double PERHAPS = 0.07;

    /** … when they are so many times as alike as either and any third story … */
    private static final double STANDS_OUT = 4;

    /** … of so many posts, not counting repetitions. */
    private static final int THIRD_LEAST = 4;

    private final WordRarity rarity;

    Merger(WordRarity rarity) {
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
        Map<StoryId, Weights> known = new HashMap<>();
        Weights weights = weights(story);
        known.put(story.id(), weights);
        return candidates.stream()
                .flatMap(id -> all.find(id).stream())
                .map(other ->
                        new Likeness(other, weights.cosine(known.computeIfAbsent(other.id(), id -> weights(other)))))
                .filter(likeness -> likeness.value() >= ALIKE
                        || likeness.value() >= PERHAPS
                                && likeness.value() >= STANDS_OUT * thirdLikeness(story, likeness.other(), all, known))
                .max(Comparator.comparingDouble(Likeness::value))
                .map(Likeness::other);
    }

    /** How alike one of the two and any other story are at most. */
    private double thirdLikeness(Story one, Story other, Stories all, Map<StoryId, Weights> known) {
        Weights first = known.computeIfAbsent(one.id(), id -> weights(one));
        Weights second = known.computeIfAbsent(other.id(), id -> weights(other));
        return all.live().stream()
                .filter(third -> !third.id().equals(one.id()) && !third.id().equals(other.id()))
                .filter(third -> third.posts() - third.duplicates() >= THIRD_LEAST)
                .map(third -> known.computeIfAbsent(third.id(), id -> weights(third)))
                .mapToDouble(third -> Math.max(first.cosine(third), second.cosine(third)))
                .max()
                .orElse(0);
    }

    private Weights weights(Story story) {
        Map<String, Double> weights = new HashMap<>();
        story.terms().forEach(term -> weights.put(term.word(), term.permille() * rarity.between(term.word())));
        return new Weights(
                weights,
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    /** @param squares sum of the squares of the words' weights */
    private record Weights(Map<String, Double> ofWords, double squares) {
        double cosine(Weights other) {
            double product = 0;
            for (Map.Entry<String, Double> word : ofWords.entrySet()) {
                product += word.getValue() * other.ofWords.getOrDefault(word.getKey(), 0.0);
            }
            return product == 0 ? 0 : product / Math.sqrt(squares * other.squares);
        }
    }
}
