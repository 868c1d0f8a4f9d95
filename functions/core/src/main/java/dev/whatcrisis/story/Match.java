// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a post fits a story.
 *
 * @param score cosine between the post's words and the story's, weighed by rarity, 0 to 1
 * @param shared words both have, most telling first
 */
record Match(Story story, double score, List<String> shared) {

    static Match of(Post post, Story story, Background.Rarity rarity) {
        Map<String, Integer> shares = new HashMap<>();
        story.terms().forEach(term -> shares.put(term.word(), term.permille()));
        Map<String, Double> pulls = new LinkedHashMap<>();
        double postNorm = 0;
        for (String word : post.telling()) {
            double weight = rarity.of(word) * rarity.of(word);
            postNorm += weight;
            pulls.put(word, weight * shares.getOrDefault(word, 0) / 1000);
        }
        double product = pulls.values().stream().mapToDouble(pull -> pull).sum();
        double norms = Math.sqrt(postNorm) * norm(story, rarity);
        return new Match(story, norms == 0 ? 0 : product / norms, strongest(pulls));
    }

    private static List<String> strongest(Map<String, Double> pulls) {
        return pulls.entrySet().stream()
                .filter(pull -> pull.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    String why() {
        String with = story.posts() == 1 ? "an earlier post" : story.posts() + " earlier posts";
        return "shares " + String.join(", ", shared.subList(0, Math.min(4, shared.size()))) + " with " + with;
    }

    private static double norm(Story story, Background.Rarity rarity) {
        double sum = 0;
        for (Term term : story.terms()) {
            double weight = rarity.of(term.word()) * term.permille() / 1000;
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }
}
