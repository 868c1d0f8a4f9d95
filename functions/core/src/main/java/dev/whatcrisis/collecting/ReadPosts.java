// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.meaning.PostReader;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Unread.Rank;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what posts say before they are stored, whole texts, each text once, as many as the {@link ReadingBudget} allows: own posts
 * first, then what is feared. {@link ReadUnread} reads the rest.
 */
public final class ReadPosts {
    private final Optional<PostReader> reader;
    private final Fears fears;
    private final ReadTexts texts = new ReadTexts();
    private final ReadingBudget budget = new ReadingBudget();

    /**
     * Reads all that the budget allows.
     *
     * @param fears says what is read first
     */
    public ReadPosts(PostReader reader, Fears fears) {
        this(Optional.of(reader), fears);
    }

    private ReadPosts(Optional<PostReader> reader, Fears fears) {
        this.reader = reader;
        this.fears = fears;
    }

    /** Reads nothing, and leaves nothing to be read: words are all there is to go by. */
    public static ReadPosts nothing() {
        return new ReadPosts(Optional.empty(), (text, role) -> false);
    }

    /**
     * What was read.
     *
     * @param posts the same posts in the same order, with what those say that could be read
     * @param unread which of them are still to be read
     */
    record Batch(List<Mention> posts, Map<MentionId, Rank> unread) {
        Batch {
            posts = List.copyOf(posts);
            unread = Map.copyOf(unread);
        }
    }

    /** Reads the posts of a poll. */
    Batch read(Watch watch, List<Mention> posts, Instant now) {
        Optional<Reading> begun = begin(watch, ReadingBudget.A_POLL, now);
        if (begun.isEmpty()) {
            return new Batch(posts, Map.of());
        }
        List<Mention> read = new ArrayList<>(posts);
        Map<MentionId, Rank> unread = new HashMap<>();
        for (int place : inOrder(posts)) {
            Mention post = posts.get(place);
            begun.get()
                    .says(post, post.text())
                    .ifPresentOrElse(
                            says -> read.set(place, post.withSays(says)), () -> unread.put(post.id(), rank(post)));
        }
        return new Batch(read, unread);
    }

    /** The places of the posts as they are read; where all can be, their order is as good as any. */
    private List<Integer> inOrder(List<Mention> posts) {
        List<Integer> places = IntStream.range(0, posts.size()).boxed().toList();
        if (posts.size() <= ReadingBudget.A_POLL) {
            return places;
        }
        List<Rank> ranks = posts.stream().map(this::rank).toList();
        return places.stream().sorted(Comparator.comparing(ranks::get)).toList();
    }

    private Rank rank(Mention post) {
        if (post.own()) {
            return Rank.OWN;
        }
        return fears.fears(post.text(), Role.MENTION) ? Rank.FEARED : Rank.ORDINARY;
    }

    /**
     * Begins to read posts of a watch; empty when nothing is read at all.
     *
     * @param most how many texts are read that were not read before
     */
    Optional<Reading> begin(Watch watch, int most, Instant now) {
        return reader.map(one -> new Reading(one, us(watch), most, now));
    }

    /** By what the organisation is called that is watched. */
    static List<String> us(Watch watch) {
        return Stream.of(
                        Stream.of(watch.brand()),
                        watch.terms().stream(),
                        watch.ownAccounts().stream().map(OwnAccount::handle))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Some posts of one watch, read one after the other. */
    final class Reading {
        private final PostReader reader;
        private final List<String> us;
        private final Instant now;
        private int left;

        private Reading(PostReader reader, List<String> us, int most, Instant now) {
            this.reader = reader;
            this.us = us;
            this.left = most;
            this.now = now;
        }

        /** Empty when this text was not read before and the budget allows no more. */
        Optional<Says> says(Mention post, String text) {
            Role role = post.own() ? Role.OWN : Role.MENTION;
            String core = ReadTexts.core(text);
            String key = ReadTexts.key(core, role, us);
            return texts.find(key).or(() -> fresh(core, role, key));
        }

        private Optional<Says> fresh(String core, Role role, String key) {
            if (left <= 0 || !budget.take(now)) {
                return Optional.empty();
            }
            left--;
            Says says = reader.says(core, role, us);
            texts.keep(key, says);
            return Optional.of(says);
        }
    }
}
