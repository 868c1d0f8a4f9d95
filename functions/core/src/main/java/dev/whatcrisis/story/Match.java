// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well a post fits a story.
 *
 * @param score cosine between the post's words and the story's, weighed by rarity, 0 to 1
 * @param pulls how much each word that both have counts
 */
record Match(Story story, double score, Map<String, Double> pulls) {

    /**
     * Empty when they share fewer words.
     *
     * @param least words that they are to share, 1 or more
     */
    static Optional<Match> of(Weighed post, Story story, int least, WordRarity rarity) {
        Map<String, Double> pulls = pulls(post, story);
        if (pulls.size() < least) {
            return Optional.empty();
        }
        double product = pulls.values().stream().mapToDouble(pull -> pull).sum();
        return Optional.of(new Match(story, product / (post.norm() * norm(story, rarity)), pulls));
    }

    /** Most stories share nothing with a post, and nothing is made for those. */
    private static Map<String, Double> pulls(Weighed post, Story story) {
        Map<String, Double> pulls = Map.of();
        for (Term term : story.terms()) {
            double weight = post.weight(term.word());
            if (weight > 0) {
                pulls = pulls.isEmpty() ? new LinkedHashMap<>() : pulls;
                pulls.put(term.word(), weight * weight * term.permille() / 1000);
            }
        }
        return pulls;
    }

    /** Words both have, most telling first. */
    private List<String> shared() {
        return pulls.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    String why() {
        List<String> shared = shared();
        String with = story.posts() == 1 ? "an earlier post" : story.posts() + " earlier posts";
        return "shares " + String.join(", ", shared.subList(0, Math.min(4, shared.size()))) + " with " + with;
    }

    private static double norm(Story story, WordRarity rarity) {
        double sum = 0;
        for (Term term : story.terms()) {
            double weight = rarity.of(term.word()) * term.permille() / 1000;
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }
}
