// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invents a month of posts about a brand, as JSON lines in order of time: days and nights, several networks, conversations,
 * sentences that are passed on, own posts, and two storms. The same numbers give the same bytes; it keeps a few hundred posts
 * in memory however many are asked for.
 *
 * <p>{@code java … dev.whatcrisis.local.replay.Month POSTS [DAYS]} prints them.
 */
final class Month {
    static final int DAYS = 30;

    private static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");
    private static final long SEED = 20260302;
    private static final Duration SLOT = Duration.ofMinutes(5);

    /** Relative volume by hour of day, UTC. */
    private static final double[] RHYTHM = {
        0.5, 0.3, 0.2, 0.2, 0.2, 0.4, 0.8, 1.2, 1.5, 1.5, 1.4, 1.4, 1.5, 1.4, 1.3, 1.3, 1.4, 1.5, 1.6, 1.7, 1.6, 1.3,
        1.0, 0.7
    };

    private static final int REMEMBERED = 200;
    private static final double PASSED_ON = 0.08;
    private static final double ANSWERS = 0.15;
    private static final double PRESS = 0.005;

    private final long posts;
    private final int days;
    private final Random random = new Random(SEED);
    private final Topics topics = new Topics(random);
    private final List<Storm> storms;
    private final List<Post> lately = new ArrayList<>();
    private long made;

    private record Post(String source, String id, Topics.Said said) {}

    /**
     * People who speak of one thing: rising within two hours, then half as many every few hours.
     *
     * @param share of all posts of the month
     */
    private record Storm(Instant start, double share, Duration halfLife, Topics.Kind kind) {
        /** Relative volume, whose sum over all slots is about 1. */
        double at(Instant slot) {
            double hours = Duration.between(start, slot).toMinutes() / 60.0;
            double half = halfLife.toMinutes() / 60.0;
            if (hours < 0) {
                return 0;
            }
            double scale = Math.log(2) / half * (SLOT.toMinutes() / 60.0);
            return Math.min(1, hours / 2) * Math.pow(0.5, Math.max(0, hours - 2) / half) * scale;
        }
    }

    Month(long posts) {
        this(posts, DAYS);
    }

    Month(long posts, int days) {
        this.posts = posts;
        this.days = days;
        this.storms = List.of(
                new Storm(day(0.62).plus(Duration.ofHours(18)), 0.03, Duration.ofHours(5), Topics.Kind.FAULT),
                new Storm(day(0.85).plus(Duration.ofHours(9)), 0.02, Duration.ofHours(9), Topics.Kind.POSTER));
    }

    private Instant day(double share) {
        return BEGINNING.plus(Duration.ofDays(Math.round(days * share)));
    }

    /** Prints the month. */
    public static void main(String[] args) throws IOException {
        long posts = Long.parseLong(args[0]);
        int days = args.length > 1 ? Integer.parseInt(args[1]) : DAYS;
        try (Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
            new Month(posts, days).write(out);
        }
    }

    /** Writes exactly as many lines as posts were asked for. */
    void write(Appendable out) throws IOException {
        long slots = Duration.ofDays(days).dividedBy(SLOT);
        double stormy = storms.stream().mapToDouble(Storm::share).sum();
        double all = 0;
        for (long slot = 0; slot < slots; slot++) {
            all += ordinary(start(slot));
        }
        double due = 0;
        double[] dueOfStorm = new double[storms.size()];
        for (long slot = 0; slot < slots && made < posts; slot++) {
            Instant start = start(slot);
            List<Topics.Kind> kinds = new ArrayList<>();
            for (int i = 0; i < dueOfStorm.length; i++) {
                dueOfStorm[i] += posts * storms.get(i).share() * storms.get(i).at(start);
                for (; dueOfStorm[i] >= 1; dueOfStorm[i]--) {
                    kinds.add(storms.get(i).kind());
                }
            }
            due += posts * (1 - stormy) * ordinary(start) / all * (0.7 + 0.6 * random.nextDouble());
            for (; due >= 1; due--) {
                kinds.add(Topics.Kind.ORDINARY);
            }
            write(out, start, slot, kinds);
        }
        while (made < posts) {
            write(out, start(slots - 1).plus(SLOT).minusSeconds(1), Topics.Kind.ORDINARY);
        }
    }

    private static Instant start(long slot) {
        return BEGINNING.plus(SLOT.multipliedBy(slot));
    }

    private static double ordinary(Instant at) {
        boolean weekend = LocalDate.ofInstant(at, ZoneOffset.UTC).getDayOfWeek().getValue() >= 6;
        return RHYTHM[at.atZone(ZoneOffset.UTC).getHour()] * (weekend ? 0.7 : 1);
    }

    private void write(Appendable out, Instant start, long slot, List<Topics.Kind> kinds) throws IOException {
        boolean own = slot % 96 == 34;
        int count = kinds.size();
        for (int i = 0; i < count && made < posts; i++) {
            Instant at = start.plusSeconds(SLOT.toSeconds() * i / count);
            Topics.Kind kind = kinds.remove(random.nextInt(kinds.size()));
            write(out, at, own && i == 0 ? Topics.Kind.OWN : kind);
        }
    }

    private void write(Appendable out, Instant at, Topics.Kind kind) throws IOException {
        made++;
        boolean own = kind == Topics.Kind.OWN;
        boolean press = !own && random.nextDouble() < PRESS;
        String source = own ? "mastodon" : press ? "rss" : topics.network();
        Post post = new Post(source, "p" + made, said(kind, own || press));
        String answered = own || press ? "" : answered(source);
        String author = own ? "acme" : press ? "courier" + random.nextInt(9) : topics.author(posts);
        out.append("{\"id\":\"").append(post.id()).append("\",\"source\":\"").append(source);
        out.append("\",\"at\":\"")
                .append(at.toString())
                .append("\",\"author\":\"")
                .append(author);
        out.append("\",\"followers\":").append(Integer.toString(own ? 24_000 : topics.followers()));
        out.append(",\"text\":\"")
                .append(post.said().text())
                .append("\",\"lang\":\"")
                .append(post.said().lang());
        out.append("\",\"url\":\"https://").append(source).append(".example/").append(post.id());
        out.append("\",\"likes\":").append(Integer.toString(topics.few())).append(",\"shares\":");
        out.append(Integer.toString(topics.few()));
        if (!answered.isEmpty()) {
            out.append(",\"replyTo\":\"").append(answered).append('"');
        }
        out.append(own ? ",\"own\":true}" : press ? ",\"press\":true}" : "}").append('\n');
        if (lately.size() < REMEMBERED) {
            lately.add(post);
        } else {
            lately.set(random.nextInt(REMEMBERED), post);
        }
    }

    private Topics.Said said(Topics.Kind kind, boolean fresh) {
        if (!fresh && !lately.isEmpty() && random.nextDouble() < PASSED_ON) {
            return lately.get(random.nextInt(lately.size())).said();
        }
        return topics.sentence(kind);
    }

    private String answered(String source) {
        if (lately.isEmpty() || random.nextDouble() >= ANSWERS) {
            return "";
        }
        Post post = lately.get(random.nextInt(lately.size()));
        return post.source().equals(source) ? post.id() : "";
    }
}
