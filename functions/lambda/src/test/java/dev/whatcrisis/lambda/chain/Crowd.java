// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Invented people who write about a brewery on two networks; the same every time. */
public final class Crowd {
    private static final String[] DAILY = {
        "terrace", "brunch", "concert", "poster", "ferry", "quiz", "garden", "parking"
    };
    private static final String[] REMARKS = {
        "opens on Tuesday", "looks nice in blue", "is near the station", "was in the paper", "starts at seven"
    };
    private static final String[] TINS = {
        "The new Harbour Ales tin is leaking, the lid split",
        "Lid split on my Harbour Ales tin, beer leaking",
        "Harbour Ales tins leaking again, lid broken",
        "Another leaking tin from Harbour Ales, split lid",
        "Opened a Harbour Ales tin and the lid split, leaking"
    };
    private static final String[] WHERE = {
        "all over my bag,", "in the car,", "before I could open it,", "on my new shoes,", "over the carpet,"
    };
    private static final String[] ANGER = {
        "this is terrible quality.",
        "awful, I want a refund.",
        "useless, never again.",
        "horrible, it ruined my evening.",
        "disgusting mess, shame on you.",
        "the worst purchase of the summer."
    };

    private final Random random = new Random(5);
    private final List<Post> posts = new ArrayList<>();

    /** What somebody wrote, and when. */
    record Post(long number, Instant at, boolean forum, String author, String text) {}

    /** Every two or three hours somebody mentions the brewery in passing. */
    public Crowd ordinary(Instant from, Instant until) {
        for (Instant at = from; at.isBefore(until); at = at.plus(Duration.ofMinutes(100 + random.nextInt(80)))) {
            String text = "Harbour Ales " + pick(DAILY) + " " + pick(REMARKS) + ", number " + random.nextInt(99);
            add(at, false, "neighbour", text);
        }
        return this;
    }

    /** So many different people complain about leaking tins, on both networks, within a time. */
    public Crowd leakingTins(Instant from, Duration within, int people) {
        for (int i = 0; i < people; i++) {
            String text = TINS[i % 5] + " " + WHERE[i / 5 % 5] + " " + ANGER[(i + i / 25) % 6];
            add(from.plus(within.multipliedBy(i).dividedBy(people)), i % 2 == 0, "customer", text);
        }
        return this;
    }

    /** What the forum, or the other network, shows at that time, newest first. */
    List<Post> seen(boolean forum, Instant now) {
        return posts.stream()
                .filter(post -> post.forum() == forum && !post.at().isAfter(now))
                .sorted(Comparator.comparing(Post::at)
                        .thenComparing(Post::number)
                        .reversed())
                .toList();
    }

    public int size() {
        return posts.size();
    }

    private void add(Instant at, boolean forum, String who, String text) {
        long number = posts.size();
        posts.add(new Post(number, at, forum, who + number, text));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
