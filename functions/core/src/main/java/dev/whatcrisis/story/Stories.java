// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stories of one watch: all that {@link StoryGrouper} remembers. Bounded: at most {@value #MOST_LIVE} stories of
 * {@value #MOST_TERMS} terms, {@value #MOST_RECENT} sentences and one table of {@value Background#SLOTS} counts, about 60 KB as JSON at most.
 *
 * @param live stories with a post in the last {@link StoryGrouper#FORGOTTEN_AFTER}, in the order of their latest post
 * @param recent sentences, latest first
 * @param background how usual each word is in this watch
 */
public record Stories(List<Story> live, List<Sentence> recent, Background background) {

    /** Stories kept at once. */
    public static final int MOST_LIVE = 64;

    /** Words kept per story. */
    public static final int MOST_TERMS = 20;

    /** Sentences kept to recognise repetitions. */
    public static final int MOST_RECENT = 64;

    static final Comparator<Story> ORDER = Comparator.comparing(Story::lastAt).thenComparing(Story::id);

    public Stories {
        live = List.copyOf(live);
        recent = List.copyOf(recent);
    }

    /** Of a watch that has seen nothing yet. */
    public static Stories none() {
        return new Stories(List.of(), List.of(), Background.none());
    }

    public Optional<Story> find(StoryId id) {
        for (Story story : live) {
            if (story.id().equals(id)) {
                return Optional.of(story);
            }
        }
        return Optional.empty();
    }

    /**
     * The rare words that two stories share: rare in ordinary posts, and not what this watch always speaks of. Places, products
     * and names are among them; the brand is not.
     */
    public List<String> sharedRareWords(StoryId one, StoryId other) {
        Set<String> theirs = find(other).stream()
                .flatMap(story -> story.terms().stream())
                .map(Term::word)
                .collect(Collectors.toSet());
        return find(one).stream()
                .flatMap(story -> story.terms().stream())
                .map(Term::word)
                .filter(theirs::contains)
                .filter(background::rare)
                .toList();
    }

    /** With {@code one} in its own place and without {@code gone}, whose sentences now belong to {@code one}. */
    Stories merged(Story one, StoryId gone) {
        List<Story> stories = live.stream()
                .filter(story -> !story.id().equals(gone))
                .map(story -> story.id().equals(one.id()) ? one : story)
                .sorted(ORDER)
                .toList();
        List<Sentence> sentences = recent.stream()
                .map(said -> said.story().equals(gone) ? new Sentence(said.signature(), one.id()) : said)
                .toList();
        return new Stories(stories, sentences, background);
    }

    /** Time of the latest post seen, by the posts' own clocks. */
    Instant latest() {
        return live.stream().map(Story::lastAt).max(Instant::compareTo).orElse(Instant.MIN);
    }
}
