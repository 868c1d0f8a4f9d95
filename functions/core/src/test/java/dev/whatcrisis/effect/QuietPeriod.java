// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Followers of an account to which nothing happens, or one thing: a trend, a weekly rhythm, noise of some size and missing days,
 * all from a seed.
 */
final class QuietPeriod {
    static final LocalDate BEFORE = LocalDate.parse("2026-03-09");

    /** How the numbers behave besides. */
    enum Weather {
        /** Days differ like Gaussian noise, of one of four sizes. */
        MILD,
        /** Now and then a day is worth many: Student's t with three degrees of freedom. */
        HEAVY_TAILS,
        /** From some day within the stretch that is asked about the trend is another one, for good. */
        TREND_TURNS,
        /** The same, in the weeks before. */
        TREND_TURNED_BEFORE,
        /** The network removes false accounts, 3 to 8 %, within the stretch that is asked about. */
        PURGE,
        /** The same, in the weeks before. */
        PURGE_BEFORE,
        /** A lucky week begets another: the noise of a day keeps 0.9 of the day before. */
        MOMENTUM
    }

    private static final double[] NOISES = {0.0002, 0.0005, 0.001, 0.003};
    private static final int[] HORIZONS = {1, 7, 30, 90};

    final int days;
    final LocalDate until;
    final List<FollowerCount> counts = new ArrayList<>();

    QuietPeriod(long seed, Weather weather, double loss) {
        Random random = new Random(seed);
        days = HORIZONS[(int) Math.floorMod(seed, 4L)];
        until = BEFORE.plusDays(2L + days);
        int history = 70 + random.nextInt(300);
        double noise = NOISES[random.nextInt(NOISES.length)];
        double trend = (random.nextDouble() * 4 - 1) * 0.001;
        double rhythm = random.nextDouble() * 0.002;
        double missing = random.nextDouble() * 0.2;
        int length = history + 2 + days;
        int turn = weather == Weather.TREND_TURNED_BEFORE || weather == Weather.PURGE_BEFORE
                ? random.nextInt(history)
                : history + 1 + random.nextInt(2 + days);
        double turned = (random.nextDouble() * 4 - 1) * 0.001;
        double level = Math.log(300 + random.nextInt(50_000));
        double kept = 0;
        for (int day = 0; day <= length; day++) {
            boolean turns = weather == Weather.TREND_TURNS || weather == Weather.TREND_TURNED_BEFORE;
            double shock = noise * (weather == Weather.HEAVY_TAILS ? heavy(random) : random.nextGaussian());
            kept = weather == Weather.MOMENTUM ? 0.9 * kept + shock : shock;
            level += (turns && day >= turn ? turned : trend) + rhythm * (day % 7 == 3 ? 1 : -1.0 / 6) + kept;
            if (day == turn && (weather == Weather.PURGE || weather == Weather.PURGE_BEFORE)) {
                level += Math.log(1 - 0.03 - 0.05 * random.nextDouble());
            }
            if (day == history + 1) {
                level += Math.log(1 - loss);
            }
            if (day == length || random.nextDouble() >= missing) {
                LocalDate at = BEFORE.minusDays(history).plusDays(day);
                counts.add(new FollowerCount(
                        new OwnAccount(new SourceName("bluesky"), "acme.example"), at, Math.round(Math.exp(level))));
            }
        }
    }

    private static double heavy(Random random) {
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            double one = random.nextGaussian();
            squares += one * one;
        }
        return random.nextGaussian() / Math.sqrt(squares / 3);
    }

    Estimate estimate() {
        return FollowerEffect.of(counts, BEFORE, until, Math.min(3, days));
    }
}
