// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Ways in which storms are known to rise and fall: half-lives from about eleven minutes (a promoted tag that was pulled) to
 * seven hours (a tag with 100,000 posts in a day), power laws (shared videos), a night that is slept through before the
 * highest morning, and second waves. Each sleeps at night as people do.
 */
public enum StormShape {
    /** Gone within the hour or two. */
    BLAST {
        @Override
        double fall(double hours) {
            return half(hours, 0.3);
        }
    },
    /** Over by the evening. */
    ORDINARY {
        @Override
        double fall(double hours) {
            return half(hours, 1.5);
        }
    },
    /** A whole day. */
    SLOW {
        @Override
        double fall(double hours) {
            return half(hours, 7);
        }
    },
    /** Falls fast and then hardly. */
    POWER_LAW {
        @Override
        double fall(double hours) {
            return Math.pow(1 + hours, -1.3);
        }
    },
    /** Comes back, smaller, when others take it up. */
    SECOND_WAVE {
        @Override
        double fall(double hours) {
            return half(hours, 1.2) + (hours < SECOND_AFTER ? 0 : 0.6 * half(hours - SECOND_AFTER, 1.5));
        }
    },
    /** Begins late, sleeps, and is highest in the morning. */
    NIGHT_LULL {
        @Override
        double fall(double hours) {
            return half(hours, 4);
        }

        @Override
        double awake(ZonedDateTime at, LocalDate began) {
            int hour = at.getHour();
            return hour < 6 ? 0.1 : hour < 11 && at.toLocalDate().isAfter(began) ? 3 : 1;
        }
    };

    private static final double RISE_HOURS = 0.5;
    private static final double SECOND_AFTER = 8;

    /** Size so many hours after the height, as a share of it. */
    abstract double fall(double hours);

    double awake(ZonedDateTime at, LocalDate began) {
        return Math.sqrt(OrdinaryWeeks.DAY[at.getHour()]);
    }

    /** Size at this moment as a share of the height. */
    final double rate(Instant begin, Instant at, ZoneId zone) {
        double hours = Duration.between(begin, at).toSeconds() / 3600.0;
        if (hours < 0) {
            return 0;
        }
        double size = hours < RISE_HOURS ? (hours + 0.1) / (RISE_HOURS + 0.1) : fall(hours - RISE_HOURS);
        return size
                * awake(at.atZone(zone), begin.atZone(zone).toLocalDate())
                / awake(begin.atZone(zone), begin.atZone(zone).toLocalDate());
    }

    private static double half(double hours, double halfLife) {
        return Math.pow(0.5, hours / halfLife);
    }
}
