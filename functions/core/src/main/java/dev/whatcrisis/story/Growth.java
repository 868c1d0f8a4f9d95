// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a story becomes with one more post. */
final class Growth {

    /** How much one post moves a long story: its words are those of its last thirty posts or so. */
    private static final double SHARE_OF_LATEST = 0.03;

    private static final int HEADLINE_WORDS = 4;
    private static final int HEADLINE_LEAST = 2;

    /** A word belongs in the headline when it weighs at least this share of the first one. */
    private static final double HEADLINE_SHARE = 0.4;

    private record WeighedTerm(String word, double weight) {}

    private Growth() {}

    static Story founded(Post post, WordRarity rarity) {
        List<Term> terms = post.telling().stream()
                .map(word -> new WeighedTerm(word, rarity.of(word)))
                .sorted(Comparator.comparingDouble(word -> -word.weight()))
                .limit(Stories.MOST_TERMS)
                .map(word -> new Term(word.word(), 1000))
                .toList();
        return new Story(
                StoryId.startedBy(post.id()),
                headline(terms, rarity),
                post.at(),
                post.at(),
                1,
                0,
                terms,
                post.id(),
                terms.isEmpty() ? 0 : 1);
    }

    static Story joined(Story story, Post post, int fit, WordRarity rarity) {
        List<Term> terms = terms(story, post);
        boolean better = fit > story.exemplarFit();
        return new Story(
                story.id(),
                headline(terms, rarity),
                story.firstAt().isAfter(post.at()) ? post.at() : story.firstAt(),
                story.lastAt().isBefore(post.at()) ? post.at() : story.lastAt(),
                story.posts() + 1,
                story.duplicates(),
                terms,
                better ? post.id() : story.exemplar(),
                better ? fit : story.exemplarFit());
    }

    /** A repetition counts, but does not make its words weigh more. */
    static Story repeated(Story story, Post post) {
        return new Story(
                story.id(),
                story.headline(),
                story.firstAt().isAfter(post.at()) ? post.at() : story.firstAt(),
                story.lastAt().isBefore(post.at()) ? post.at() : story.lastAt(),
                story.posts() + 1,
                story.duplicates() + 1,
                story.terms(),
                story.exemplar(),
                story.exemplarFit());
    }

    /** Two stories that turned out to be one; {@code stays} keeps its name. */
    static Story merged(Story stays, Story goes, WordRarity rarity) {
        List<Term> terms = terms(stays, goes);
        return new Story(
                stays.id(),
                headline(terms, rarity),
                stays.firstAt().isAfter(goes.firstAt()) ? goes.firstAt() : stays.firstAt(),
                stays.lastAt().isBefore(goes.lastAt()) ? goes.lastAt() : stays.lastAt(),
                stays.posts() + goes.posts(),
                stays.duplicates() + goes.duplicates(),
                terms,
                stays.exemplar(),
                stays.exemplarFit());
    }

    private static List<Term> terms(Story stays, Story goes) {
        double share = (double) goes.posts() / (stays.posts() + goes.posts());
        Map<String, Double> shares = new LinkedHashMap<>();
        stays.terms().forEach(term -> shares.put(term.word(), term.permille() * (1 - share)));
        goes.terms().forEach(term -> shares.merge(term.word(), term.permille() * share, Double::sum));
        return mostFrequent(shares);
    }

    private static List<Term> terms(Story story, Post post) {
        double share = Math.max(SHARE_OF_LATEST, 1.0 / (story.posts() - story.duplicates() + 1));
        Map<String, Double> shares = new LinkedHashMap<>();
        story.terms().forEach(term -> shares.put(term.word(), term.permille() * (1 - share)));
        post.telling().forEach(word -> shares.merge(word, 1000 * share, Double::sum));
        return mostFrequent(shares);
    }

    private static List<Term> mostFrequent(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .map(entry -> new Term(entry.getKey(), (int) Math.min(1000, Math.round(entry.getValue()))))
                .filter(term -> term.permille() > 0)
                .sorted(Comparator.comparingInt((Term term) -> -term.permille()))
                .limit(Stories.MOST_TERMS)
                .toList();
    }

    private static String headline(List<Term> terms, WordRarity rarity) {
        List<WeighedTerm> best = new ArrayList<>(terms.size());
        terms.forEach(term -> best.add(new WeighedTerm(term.word(), weight(term, rarity))));
        best.sort(Comparator.comparingDouble(term -> -term.weight()));
        double enough = best.isEmpty() ? 0 : HEADLINE_SHARE * best.get(0).weight();
        return IntStream.range(0, Math.min(HEADLINE_WORDS, best.size()))
                .filter(at -> at < HEADLINE_LEAST || best.get(at).weight() >= enough)
                .mapToObj(at -> best.get(at).word())
                .collect(Collectors.joining(", "));
    }

    private static double weight(Term term, WordRarity rarity) {
        return rarity.of(term.word()) * term.permille();
    }
}
