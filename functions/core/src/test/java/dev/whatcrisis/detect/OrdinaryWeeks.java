// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded simulator of a small team's ordinary weeks: more by day than by night, less on weekends, lively and dull
 * days, lively and dull hours, and posts that draw answers. Nothing in them deserves a wake.
 */
public final class OrdinaryWeeks {
    static final double[] DAY = {
        .5, .35, .25, .2, .2, .3, .5, .8, 1, 1.15, 1.2, 1.2, 1.25, 1.25, 1.2, 1.2, 1.25, 1.3, 1.35, 1.4, 1.45, 1.35,
        1.1, .8
    };
    private static final double WEEKEND = 0.6;
    private static final double DAY_SIGMA = 0.3;
    private static final double HOUR_SHAPE = 2;
    private static final double ANSWERS = 0.25;
    private static final double ANSWER_MINUTES = 20;

    private final Random random;
    private final ZoneId zone;
    private final double perHour;

    public OrdinaryWeeks(long seed, double perHour, ZoneId zone) {
        this.random = new Random(seed);
        this.perHour = perHour;
        this.zone = zone;
    }

    /** Counts of so many days from {@code start} on. */
    public List<Count> days(Instant start, int days) {
        int[] posts = posts(start, days);
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < posts.length; i++) {
            counts.add(Count.of(start.plus(Count.WIDTH.multipliedBy(i)), posts[i]));
        }
        return counts;
    }

    /** The same as bare numbers, five minutes each. */
    int[] posts(Instant start, int days) {
        int[] posts = new int[days * 288];
        double lively = 1;
        for (int i = 0; i < posts.length; i++) {
            ZonedDateTime at = start.plus(Count.WIDTH.multipliedBy(i)).atZone(zone);
            if (i % 288 == 0) {
                lively = Math.exp(DAY_SIGMA * random.nextGaussian() - DAY_SIGMA * DAY_SIGMA / 2);
            }
            if (i % 12 == 0) {
                hourly = gamma(HOUR_SHAPE) / HOUR_SHAPE;
            }
            boolean weekend = at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            double rate = perHour / 12 * DAY[at.getHour()] * (weekend ? WEEKEND : 1) * lively * hourly;
            int fresh = poisson(rate * (1 - ANSWERS));
            for (int k = 0; k < fresh; k++) {
                withAnswers(posts, i);
            }
        }
        return posts;
    }

    private double hourly = 1;

    private void withAnswers(int[] posts, int at) {
        posts[at]++;
        int answers = poisson(ANSWERS / (1 - ANSWERS));
        for (int k = 0; k < answers; k++) {
            double minutes = -ANSWER_MINUTES * Math.log(1 - random.nextDouble());
            int later = at + (int) (minutes / 5);
            if (later < posts.length) {
                posts[later]++;
            }
        }
    }

    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int n = 0;
        double left = Math.exp(-mean);
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** Adds a storm of {@code times} the usual hour (at least one post an hour) at its height. */
    public List<Count> withStorm(List<Count> counts, Instant begin, double times, StormShape shape) {
        double top = times * Math.max(1, perHour) / 12;
        List<Count> stormy = new ArrayList<>();
        for (Count count : counts) {
            double rate = top * shape.rate(begin, count.start(), zone);
            stormy.add(Count.of(count.start(), count.posts().orElse(0) + poisson(rate)));
        }
        return stormy;
    }

    /** Adds a campaign that the team runs: {@code times} the usual hour in all for some time. */
    public List<Count> withCampaign(List<Count> counts, Instant begin, Duration length, double times) {
        Instant end = begin.plus(length);
        List<Count> busy = new ArrayList<>();
        for (Count count : counts) {
            boolean running = !count.start().isBefore(begin) && count.start().isBefore(end);
            double day = DAY[count.start().atZone(zone).getHour()];
            int extra = running ? poisson((times - 1) * perHour / 12 * day) : 0;
            busy.add(Count.of(count.start(), count.posts().orElse(0) + extra));
        }
        return busy;
    }

    /** The same counts while nobody looked for some time. */
    public static List<Count> withOutage(List<Count> counts, Instant begin, Duration length) {
        Instant end = begin.plus(length);
        return counts.stream()
                .map(count -> count.start().isBefore(begin) || !count.start().isBefore(end)
                        ? count
                        : Count.missing(count.start()))
                .toList();
    }
}
