// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.units;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What invented people say of a brewery on several networks, the same every time: by the way, or about leaking tins. */
public final class Talk {
    private static final String[] SYLLABLES = {
        "ba", "ro", "lin", "ter", "mo", "ska", "vel", "du", "pri", "nor", "gal", "fen", "tu", "wes", "kel", "ora"
    };
    private static final int SUBJECTS = 40;
    private static final int WORDS = 9;
    private static final String[] WHEN = {
        "this morning",
        "yesterday",
        "at lunch",
        "before the rain",
        "after work",
        "with my aunt",
        "on the way home",
        "during the match",
        "between two meetings",
        "while it snowed",
        "for the third time",
        "with the whole choir"
    };
    private static final String[] TINS = {
        "The new Harbour Ales tin is leaking, the lid split",
        "Lid split on my Harbour Ales tin, beer leaking",
        "Harbour Ales tins leaking again, lid broken",
        "Another leaking tin from Harbour Ales, split lid",
        "Opened a Harbour Ales tin and the lid split, leaking"
    };
    private static final String[] ANGER = {
        "this is terrible quality.", "awful, I want a refund.", "useless, never again.",
        "horrible, it ruined my evening.", "disgusting mess, shame on you.", "the worst purchase of the summer."
    };

    private final Random random = new Random(11);
    private final List<Said> all = new ArrayList<>();

    /**
     * @param network which of the networks it was said on, from 0
     */
    record Said(int number, Instant at, int network, String author, String text) {}

    /** So many posts an hour by the way, evenly over the networks. */
    public Talk byTheWay(Instant from, Instant until, double anHour, int networks) {
        Duration step = Duration.ofMillis((long) (3_600_000 / anHour));
        for (Instant at = from; at.isBefore(until); at = at.plus(step)) {
            add(at, random.nextInt(networks), "neighbour" + random.nextInt(5_000), remark());
        }
        return this;
    }

    /** So many people an hour complain about leaking tins. */
    public Talk leakingTins(Instant from, Instant until, double anHour, int networks) {
        Duration step = Duration.ofMillis((long) (3_600_000 / anHour));
        for (Instant at = from; at.isBefore(until); at = at.plus(step)) {
            String text = pick(TINS) + " " + pick(WHEN) + ", " + pick(ANGER);
            add(at, random.nextInt(networks), "customer" + all.size(), text);
        }
        return this;
    }

    /** What one network has of {@code [from, to]}, oldest first. */
    List<Said> on(int network, Instant from, Instant to) {
        return all.stream()
                .filter(said -> said.network() == network)
                .filter(said -> !said.at().isBefore(from) && !said.at().isAfter(to))
                .sorted(Comparator.comparing(Said::at).thenComparing(Said::number))
                .toList();
    }

    public long between(Instant from, Instant to) {
        return all.stream()
                .filter(said -> said.at().isAfter(from) && !said.at().isAfter(to))
                .count();
    }

    private void add(Instant at, int network, String author, String text) {
        all.add(new Said(all.size(), at, network, author, text));
    }

    /** Five words of one of forty subjects, each of which has its own, and two of its own. */
    private String remark() {
        int subject = random.nextInt(SUBJECTS);
        StringBuilder text = new StringBuilder("Harbour Ales");
        for (int n = 0; n < 5; n++) {
            text.append(' ').append(word(subject * WORDS + random.nextInt(WORDS)));
        }
        return text.append(' ')
                .append(word(5_000 + random.nextInt(50_000)))
                .append(' ')
                .append(pick(WHEN))
                .append('.')
                .toString();
    }

    private static String word(int number) {
        return SYLLABLES[number % 16]
                + SYLLABLES[number / 16 % 16]
                + SYLLABLES[number / 256 % 16]
                + SYLLABLES[(number * 7 + number / 4_096) % 16];
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }
}
