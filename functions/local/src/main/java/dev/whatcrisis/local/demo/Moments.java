// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moments of a story as far as it was played, and the one that is looked at. For several threads. */
final class Moments {
    private final List<Moment> all = new ArrayList<>();
    private final long posts;
    private Optional<Integer> chosen = Optional.empty();
    private int telling;
    private long played;
    private boolean ended;

    /** @param posts that the story has */
    Moments(long posts) {
        this.posts = posts;
    }

    /**
     * How far it is.
     *
     * @param looked the number of the moment that is looked at
     * @param played the share of its posts that were played, 0 to 1
     * @param ended whether no more moments come
     */
    record State(List<Moment> all, int looked, double played, boolean ended) {}

    synchronized void add(Moment moment) {
        all.add(moment);
        if (Moment.TELLING.compare(moment, all.get(telling)) > 0) {
            telling = all.size() - 1;
        }
        notifyAll();
    }

    synchronized void played(long count) {
        played = count;
    }

    /** No more come. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Looks at one from now on; until then, at the most telling of those that were played. */
    synchronized boolean look(int number) {
        boolean known = number >= 0 && number < all.size();
        if (known) {
            chosen = Optional.of(number);
        }
        return known;
    }

    /** The one that is looked at; waits for the first. Empty when none came. */
    synchronized Optional<Moment> looked() {
        try {
            while (all.isEmpty() && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number()));
    }

    /** Waits until no more come, and answers how many there are. */
    synchronized int untilEnded() throws InterruptedException {
        while (!ended) {
            wait();
        }
        return all.size();
    }

    synchronized State state() {
        double share = ended || posts == 0 ? 1 : Math.min(1, (double) played / posts);
        return new State(List.copyOf(all), number(), share, ended);
    }

    private int number() {
        return chosen.orElse(telling);
    }
}
