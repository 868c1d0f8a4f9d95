// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import dev.whatcrisis.detect.HourlyCounts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a fade forecast is made from.
 *
 * @param counts the storm so far and, for the usual, up to seven days before it; hours that end after {@code now} are
 *     not looked at
 * @param from when the storm began
 * @param zone whose nights count
 * @param calm what over means
 * @param fromPeak whether the 24 hours of {@link Forecast#calmWithin24h()} run from the end of the peak hour; otherwise
 *     they run from {@code now}, and the zone is where people sleep
 * @param history how earlier storms of the same watch ended
 */
public record FadeInput(
        HourlyCounts counts, Instant from, Instant now, ZoneId zone, Calm calm, boolean fromPeak, FadeHistory history) {
    /** The question that the product asks: calm by day, within 24 hours from now. */
    public static FadeInput ofIncident(HourlyCounts counts, Instant from, Instant now, ZoneId zone) {
        return new FadeInput(counts, from, now, zone, Calm.byDay(zone), false, FadeHistory.none());
    }

    /** The same question of a watch of which earlier storms are known. */
    public FadeInput with(FadeHistory known) {
        return new FadeInput(counts, from, now, zone, calm, fromPeak, known);
    }

    /**
     * The newest storm in counts that nobody has marked: from the first hour over the limit after the last calm stretch.
     * Calm is plain and counted from the peak. Empty when the newest stretch is calm.
     */
    public static Optional<FadeInput> newestStorm(HourlyCounts counts, Instant now, ZoneId zone) {
        HourlyCounts known = counts.until(now);
        Calm calm = Calm.plain(zone);
        int from = -1;
        int calmHours = 0;
        for (int i = 0; i < known.size(); i++) {
            calmHours = calm.under(known, i) ? calmHours + 1 : 0;
            if (calmHours >= Calm.HOURS) {
                from = -1;
            } else if (calmHours == 0 && from < 0) {
                from = i;
            }
        }
        return from < 0
                ? Optional.empty()
                : Optional.of(new FadeInput(known, known.startOf(from), now, zone, calm, true, FadeHistory.none()));
    }
}
