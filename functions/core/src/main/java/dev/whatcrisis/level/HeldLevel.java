// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.level;

import dev.whatcrisis.crisis.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A level that holds: it rises at once, and falls one step at a time, only after less was enough for {@link #CALMED two hours}
 * of local day. At night nothing falls: a crowd that sleeps is no crowd that went away.
 *
 * @param level that is said
 * @param lowerSince since when less would be enough, without a break; empty while it would not
 */
public record HeldLevel(Level level, Optional<Instant> lowerSince) {
    /** For so long, 07 to 23 o'clock alone counted, less must be enough before a level falls one step. */
    public static final Duration CALMED = Duration.ofHours(2);

    /** One that was just called. */
    public static HeldLevel of(Level level) {
        return new HeldLevel(level, Optional.empty());
    }

    /**
     * What is said after another look.
     *
     * @param asked what that look alone would say
     */
    public HeldLevel after(Level asked, Instant now, ZoneId zone) {
        if (asked.atLeast(level)) {
            return of(asked);
        }
        Instant since = lowerSince.filter(at -> !at.isAfter(now)).orElse(now);
        boolean calmed =
                LocalDay.covers(now, zone) && LocalDay.between(since, now, zone).compareTo(CALMED) >= 0;
        if (!calmed) {
            return new HeldLevel(level, Optional.of(since));
        }
        Level lower = level.lower();
        return new HeldLevel(lower, lower == asked ? Optional.empty() : Optional.of(now));
    }

    /** The same with its time as it is believed, where a clock that was ahead wrote it. */
    public HeldLevel believing(UnaryOperator<Instant> believed) {
        return new HeldLevel(level, lowerSince.map(believed));
    }

    /**
     * What is said after a look that saw too little to tell: no calm was seen.
     *
     * @param asked what the rest that was seen would say
     */
    public HeldLevel unseen(Level asked) {
        return of(level.max(asked));
    }
}
