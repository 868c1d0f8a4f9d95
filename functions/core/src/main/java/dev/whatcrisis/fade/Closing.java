// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.OptionalInt;

/**
 * Whether counts allow a thread to be closed: at least 24 hours after the peak, the newest hour and the same hour of the
 * day before are both under a tenth of the peak, or not above the usual. The usual is that of the days before it began:
 * a storm of several days would else become its own usual.
 *
 * <p>Comparing the same hour on two days keeps a night's lull from looking like the end; for the same reason it must be
 * an hour between 08 and 22 o'clock local, and both must come after the peak.
 *
 * @param close the answer
 * @param reason the numbers behind it
 */
public record Closing(boolean close, Fact reason) {
    private static final Duration LEAST_AGE = Duration.ofHours(24);
    private static final double SHARE_OF_PEAK = 0.1;

    /**
     * @param counts of the incident's own story where there are such, else of the watch
     * @param from start of the incident
     * @param now counts of hours that end later are not looked at
     */
    public static Closing of(HourlyCounts counts, Instant from, Instant now, ZoneId zone) {
        HourlyCounts known = counts.until(now);
        int peak = peak(known, from);
        int last = known.size() - 1;
        if (peak < 0) {
            return new Closing(false, Fact.of("closing.uncounted"));
        }
        Duration age = Duration.between(known.startOf(peak + 1), now);
        if (age.compareTo(LEAST_AGE) < 0) {
            return new Closing(false, Fact.of("closing.young").with("hours", Math.max(0, age.toHours())));
        }
        ZonedDateTime hour = known.startOf(last).atZone(zone);
        Calm calm = Calm.byDay(zone);
        if (!calm.daylight(hour.toInstant())) {
            return new Closing(false, Fact.of("closing.night"));
        }
        return new Days(known, known.until(from), calm, peak)
                .compare(last, known.indexOf(hour.minusDays(1).toInstant()));
    }

    private static int peak(HourlyCounts counts, Instant from) {
        int peak = -1;
        for (int i = Math.max(0, counts.indexOf(from)); i < counts.size(); i++) {
            if (counts.at(i).isPresent()
                    && counts.at(i).getAsInt() > counts.at(peak).orElse(-1)) {
                peak = i;
            }
        }
        return peak;
    }

    /** The same hour on two days, beside the peak and what was usual before. */
    private record Days(HourlyCounts counts, HourlyCounts before, Calm calm, int peak) {
        Closing compare(int today, int yesterday) {
            OptionalInt now = counts.at(today);
            OptionalInt then = counts.at(yesterday);
            if (now.isEmpty() || then.isEmpty() || yesterday <= peak) {
                return new Closing(false, Fact.of("closing.unseenDays"));
            }
            boolean low = low(today) && low(yesterday);
            Fact numbers = Fact.of(low ? "closing.low" : "closing.high")
                    .with("now", now.getAsInt())
                    .with("yesterday", then.getAsInt())
                    .with("peak", counts.at(peak).orElse(0));
            return new Closing(low, numbers);
        }

        private boolean low(int index) {
            int posts = counts.at(index).orElse(Integer.MAX_VALUE);
            return posts < SHARE_OF_PEAK * counts.at(peak).orElse(0)
                    || posts <= calm.usual(before, counts.startOf(index));
        }
    }
}
