// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a team taught about one watch. Its size is bounded. It holds words and counts, and no texts; the ids of posts are in its
 * corrections alone, which go as texts do.
 *
 * @param total of all posts that the team spoke of
 * @param terms of the posts with each of the watch's terms
 * @param words those last seen, the last at the end
 * @param given what was said of the last {@value #MOST_GIVEN} posts, the last at the end
 * @param corrections of single posts, one a post and the last at the end, also such as were taken back; at most {@value
 *     #MOST_CORRECTIONS}
 * @param version 0 before the first save, then one more each save
 */
public record Learned(
        WatchId watch,
        OnlineModel model,
        Tally total,
        Map<String, Tally> terms,
        List<WordTally> words,
        List<Given> given,
        List<Correction> corrections,
        long version) {
    static final int MOST_GIVEN = 300;

    /** Some 350 bytes each. */
    static final int MOST_CORRECTIONS = 200;

    public Learned {
        terms = Map.copyOf(terms);
        words = List.copyOf(words);
        given = List.copyOf(given);
        corrections = List.copyOf(corrections);
    }

    /** Before anybody taught anything. */
    public static Learned nothing(WatchId watch) {
        return new Learned(watch, OnlineModel.fresh(), Tally.NONE, Map.of(), List.of(), List.of(), List.of(), 0);
    }

    public Learned withVersion(long next) {
        return new Learned(watch, model, total, terms, words, given, corrections, next);
    }

    private Learned with(List<Correction> next) {
        return new Learned(watch, model, total, terms, words, given, next, version);
    }

    /** The correction of a post, if there is one, also one that was taken back or ended. */
    public Optional<Correction> correctionOf(MentionId post) {
        return corrections.stream().filter(known -> known.post().equals(post)).findFirst();
    }

    /** With a correction in the place of what was said of its post before; what ended by then is let go of. */
    public Learned corrected(Correction correction) {
        Instant over = correction.at();
        List<Correction> next = new ArrayList<>(corrections);
        next.removeIf(known ->
                known.post().equals(correction.post()) || !known.until().isAfter(over));
        next.add(correction);
        return with(next.subList(Math.max(0, next.size() - MOST_CORRECTIONS), next.size()));
    }

    /** With the correction of a post taken back, if there is one that holds. */
    public Learned uncorrected(MentionId post, String by, Instant at) {
        return with(corrections.stream()
                .map(known -> known.post().equals(post) && known.undone().isEmpty() ? known.undone(by, at) : known)
                .toList());
    }

    /** Without what was said of posts that are gone, and, where their authors are forgotten, of others by them. */
    public Learned without(Predicate<Correction> gone) {
        return with(corrections.stream().filter(gone.negate()).toList());
    }

    /** As if nothing had been said of the post, as far as that can be taken back: the model only learns that it is about us. */
    public Learned forgotten(Watch by, Mention post) {
        Optional<Feedback> before = of(post.id());
        if (before.isEmpty()) {
            return this;
        }
        Learned ours = before.get().us() ? this : taught(by, post, Feedback.RIGHT);
        Feedback last = ours.of(post.id()).orElseThrow();
        PostFeatures features = new PostFeatures(by.terms());
        return new Learned(
                watch,
                ours.model,
                ours.total.minus(last),
                ours.takenFromTerms(post, last),
                WordTallies.counted(ours.words, features.telling(post.text()), last.us(), -1),
                given.stream()
                        .filter(known -> known.post() != Given.checksum(post.id()))
                        .toList(),
                corrections,
                version);
    }

    private Map<String, Tally> takenFromTerms(Mention post, Feedback said) {
        Map<String, Tally> next = new TreeMap<>(terms);
        String text = Folded.words(post.text());
        next.replaceAll((term, tally) -> text.contains(Folded.words(term)) ? tally.minus(said) : tally);
        return next;
    }

    /** What the team said of the post last, as far as the last {@value #MOST_GIVEN} go. */
    public Optional<Feedback> of(MentionId post) {
        long checksum = Given.checksum(post);
        return given.stream()
                .filter(known -> known.post() == checksum)
                .map(Given::feedback)
                .findFirst();
    }

    /** With what the team says of a post now. The same again changes nothing; something else replaces it in every count. */
    public Learned taught(Watch by, Mention post, Feedback feedback) {
        Optional<Feedback> before = of(post.id());
        if (before.equals(Optional.of(feedback))) {
            return this;
        }
        PostFeatures features = new PostFeatures(by.terms());
        boolean news = before.map(said -> said.us() != feedback.us()).orElse(true);
        OnlineModel next =
                news ? model.learned(features.of(post.text()).keySet(), features.ours(), !feedback.us()) : model;
        return new Learned(
                watch,
                next,
                moved(total, before, feedback),
                movedTerms(by, post, before, feedback),
                movedWords(features.telling(post.text()), before, feedback),
                remembered(post.id(), feedback),
                corrections,
                version);
    }

    private static Tally moved(Tally known, Optional<Feedback> before, Feedback feedback) {
        return before.map(known::minus).orElse(known).plus(feedback);
    }

    /** Terms that the watch has no more are forgotten. */
    private Map<String, Tally> movedTerms(Watch by, Mention post, Optional<Feedback> before, Feedback feedback) {
        Map<String, Tally> next = new TreeMap<>(terms);
        next.keySet().retainAll(by.terms());
        String text = Folded.words(post.text());
        by.terms().stream()
                .filter(term -> text.contains(Folded.words(term)))
                .forEach(term -> next.put(term, moved(next.getOrDefault(term, Tally.NONE), before, feedback)));
        return next;
    }

    private List<WordTally> movedWords(List<String> telling, Optional<Feedback> before, Feedback feedback) {
        List<WordTally> without = before.map(said -> WordTallies.counted(words, telling, said.us(), -1))
                .orElse(words);
        return WordTallies.counted(without, telling, feedback.us(), 1);
    }

    private List<Given> remembered(MentionId post, Feedback feedback) {
        Given now = Given.of(post, feedback);
        List<Given> next = new ArrayList<>(given);
        next.removeIf(known -> known.post() == now.post());
        next.add(now);
        return next.subList(Math.max(0, next.size() - MOST_GIVEN), next.size());
    }
}
