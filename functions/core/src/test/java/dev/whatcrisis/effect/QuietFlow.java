// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Posts, their tone, or sales of a team to which nothing happens, or one thing, all from a seed. */
final class QuietFlow {
    private static final LocalDate BEFORE = LocalDate.parse("2026-03-09");
    private static final int[] HORIZONS = {1, 7, 30, 90};
    private static final int[] POSTS = {3, 10, 40, 200};

    /** What is counted. */
    enum Kind {
        /** Twice as many posts are to be found. */
        VOLUME,
        /** Ten points more of critical posts. */
        TONE,
        /** A tenth less sold. */
        SALES
    }

    /** How the numbers behave besides. */
    enum Weather {
        /** Days differ by chance, and by a mood of their own. */
        MILD,
        /** Now and then a day is worth many: one in fifty is five times as loud, or half as many points worse. */
        BURSTS,
        /** From some day within the weeks before the trend is another one, for good. */
        TREND_TURNED_BEFORE,
        /** A lucky day begets another: the mood of a day keeps 0.7 of the day before. */
        MOMENTUM
    }

    private final Random random;
    private final Kind kind;
    private final int horizon;
    private final int history;
    private final NavigableMap<LocalDate, DayCount> posts = new TreeMap<>();
    private final Map<LocalDate, Double> sold = new HashMap<>();

    QuietFlow(long seed, Kind kind, Weather weather, boolean injected) {
        this.random = new Random(seed * 31 + kind.ordinal() * 7L + weather.ordinal());
        this.kind = kind;
        this.horizon = HORIZONS[(int) Math.floorMod(seed, 4L)];
        this.history = 70 + random.nextInt(300);
        int usual = POSTS[random.nextInt(POSTS.length)];
        double critical = 0.05 + 0.25 * random.nextDouble();
        double mood = 0.05 + 0.25 * random.nextDouble();
        double trend = (random.nextDouble() * 2 - 1) * 0.002;
        double turned = (random.nextDouble() * 2 - 1) * 0.002;
        double rhythm = random.nextDouble() * 0.4;
        int turn = random.nextInt(history);
        boolean sundays = random.nextBoolean();
        double level = 0;
        double kept = 0;
        for (int day = 0; day <= history + 2 + horizon; day++) {
            LocalDate at = BEFORE.minusDays(history).plusDays(day);
            boolean after = injected && at.isAfter(BEFORE);
            level += weather == Weather.TREND_TURNED_BEFORE && day >= turn ? turned : trend;
            double shock = mood * random.nextGaussian();
            kept = weather == Weather.MOMENTUM ? 0.7 * kept + shock : shock;
            boolean burst = weather == Weather.BURSTS && random.nextInt(50) == 0;
            double rate = Math.exp(level + kept + rhythm * (at.getDayOfWeek().getValue() > 5 ? 1 : -0.4));
            if (kind == Kind.SALES) {
                if (!sundays || at.getDayOfWeek().getValue() < 7) {
                    sold.put(at, 400 * rate * (burst ? 2 : 1) * (after ? 0.9 : 1));
                }
            } else {
                boolean louder = after && kind == Kind.VOLUME;
                int count = poisson(usual * rate * (burst ? 5 : 1) * (louder ? 2 : 1));
                double share = critical * Math.exp(0.3 * random.nextGaussian())
                        + (burst ? 0.15 : 0)
                        + (after && kind == Kind.TONE ? 0.1 : 0);
                posts.put(at, new DayCount(count, binomial(count, Math.min(0.95, share))));
            }
        }
    }

    Estimate estimate() {
        Stretch stretch = Stretch.after(BEFORE, BEFORE.plusDays(2L + horizon - 1), horizon);
        MentionEffect mentions = new MentionEffect(posts, BEFORE.minusDays(history));
        return switch (kind) {
            case VOLUME -> mentions.volume(stretch);
            case TONE -> mentions.tone(stretch);
            case SALES -> Sales.none(new WatchId("acme")).with(sold).effect(stretch);
        };
    }

    private int poisson(double rate) {
        if (rate > 60) {
            return (int) Math.max(0, Math.round(rate + Math.sqrt(rate) * random.nextGaussian()));
        }
        double end = Math.exp(-rate);
        double product = random.nextDouble();
        int count = 0;
        while (product > end) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private int binomial(int tries, double share) {
        int hits = 0;
        for (int i = 0; i < tries; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }
}
