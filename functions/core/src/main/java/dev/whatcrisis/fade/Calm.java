// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import dev.whatcrisis.detect.HourlyCounts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * When a storm is over: the start of the first six hours in a row that all stay under twice the usual plus three.
 *
 * <p>The usual of an hour is the median of the same local hour on the seven days before it, and at least one; days
 * without data are left out. The product also asks that three of the six hours lie between 08 and 22 o'clock, because
 * every storm is quiet while its authors sleep; {@link #plain} leaves that out. A missing hour is never calm.
 */
public final class Calm {
    /** Length of a calm stretch in hours. */
    public static final int HOURS = 6;

    private static final int DAYLIGHT_HOURS = 3;
    private static final int MORNING = 8;
    private static final int EVENING = 22;
    private static final int DAYS_BEFORE = 7;

    private final ZoneId zone;
    private final int daylightHours;

    private Calm(ZoneId zone, int daylightHours) {
        this.zone = zone;
        this.daylightHours = daylightHours;
    }

    /** The product's calm: half of the stretch by day, on this zone's clock. */
    public static Calm byDay(ZoneId zone) {
        return new Calm(zone, DAYLIGHT_HOURS);
    }

    /** Calm at any hour of day or night. */
    public static Calm plain(ZoneId zone) {
        return new Calm(zone, 0);
    }

    /** Start of the first calm stretch at or after {@code from} that is complete in these counts. */
    public Optional<Instant> first(HourlyCounts counts, Instant from) {
        OptionalInt index =
                first(counts.indexOf(from), counts.size(), i -> under(counts, i), i -> daylight(counts.startOf(i)));
        return index.isPresent() ? Optional.of(counts.startOf(index.getAsInt())) : Optional.empty();
    }

    /**
     * Index of the first calm stretch that starts at {@code from} or later and ends by {@code end}. Each hour is asked for
     * once, in order, and none after the answer is known.
     */
    OptionalInt first(int from, int end, IntPredicate under, IntPredicate daylight) {
        int row = 0;
        for (int i = from; i < end; i++) {
            row = under.test(i) ? row + 1 : 0;
            int start = i - HOURS + 1;
            if (row >= HOURS && IntStream.rangeClosed(start, i).filter(daylight).count() >= daylightHours) {
                return OptionalInt.of(start);
            }
        }
        return OptionalInt.empty();
    }

    boolean daylight(Instant hour) {
        int local = hour.atZone(zone).getHour();
        return local >= MORNING && local < EVENING;
    }

    /** Whether this hour stays under the limit; a missing hour does not. */
    boolean under(HourlyCounts counts, int index) {
        OptionalInt posts = counts.at(index);
        return posts.isPresent() && posts.getAsInt() < limit(usual(counts, counts.startOf(index)));
    }

    /** What an hour must stay under to be calm. */
    public static double limit(double usual) {
        return 2 * usual + 3;
    }

    /** Median of the same local hour on the seven days before {@code hour}, at least one. */
    public double usual(HourlyCounts counts, Instant hour) {
        ZonedDateTime local = hour.atZone(zone);
        int[] same = IntStream.rangeClosed(1, DAYS_BEFORE)
                .mapToObj(days -> counts.at(counts.indexOf(local.minusDays(days).toInstant())))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .sorted()
                .toArray();
        return Math.max(1, median(same));
    }

    private static double median(int[] sorted) {
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    }
}
