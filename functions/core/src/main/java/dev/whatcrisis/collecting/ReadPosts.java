// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.meaning.PostReader;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what posts say before they are stored, whole texts, each text once, as many as the {@link ReadingBudget} allows: own posts
 * first, then what is feared.
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

    /** The same posts in the same order, with what those say that could be read. */
    List<Mention> read(Watch watch, List<Mention> posts, Instant now) {
        if (reader.isEmpty()) {
            return posts;
        }
        List<Mention> read = new ArrayList<>(posts);
        Reading reading = new Reading(reader.get(), us(watch), now);
        for (int place : inOrder(posts)) {
            Mention post = posts.get(place);
            reading.says(post).ifPresent(says -> read.set(place, post.withSays(says)));
        }
        return read;
    }

    private List<Integer> inOrder(List<Mention> posts) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < posts.size(); place++) {
            places.add(place);
        }
        if (posts.size() > ReadingBudget.A_POLL) {
            int[] ranks = posts.stream().mapToInt(this::rank).toArray();
            places.sort(Comparator.comparingInt(place -> ranks[place]));
        }
        return places;
    }

    private int rank(Mention post) {
        if (post.own()) {
            return 0;
        }
        return fears.fears(post.text(), Role.MENTION) ? 1 : 2;
    }

    /** One poll's reading. */
    private final class Reading {
        private final PostReader reader;
        private final List<String> us;
        private final Instant now;
        private int read;

        Reading(PostReader reader, List<String> us, Instant now) {
            this.reader = reader;
            this.us = us;
            this.now = now;
        }

        /** Empty when it has not been read before and the budget allows no more. */
        Optional<Says> says(Mention post) {
            Role role = post.own() ? Role.OWN : Role.MENTION;
            String core = ReadTexts.core(post.text());
            String key = ReadTexts.key(core, role, us);
            return texts.find(key).or(() -> fresh(core, role, key));
        }

        private Optional<Says> fresh(String core, Role role, String key) {
            if (read >= ReadingBudget.A_POLL || !budget.take(now)) {
                return Optional.empty();
            }
            read++;
            Says says = reader.says(core, role, us);
            texts.keep(key, says);
            return Optional.of(says);
        }
    }
}
