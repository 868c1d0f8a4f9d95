// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One burst that a watch would have told somebody about.
 *
 * @param confirmed when the second window bore it out
 * @param until the last moment at which it was still going on
 * @param night the date of the evening whose night it would have woken somebody in, or on which it would have been
 *     mailed
 * @param wake true: it would have woken somebody; false: it would have been mailed
 * @param inHour posts in the hour up to {@code decided}
 * @param usualInHour the usual in that hour
 * @param peakInHour the most posts in any 60 minutes of it
 * @param decided when waking was decided; otherwise {@code confirmed}
 * @param doubleBy07h forecast made at {@code decided}, see {@link dev.whatcrisis.fade.Forecast}; 0 by day
 * @param why the reason, with its numbers
 */
public record BacktestEvent(
        Instant confirmed,
        Instant until,
        LocalDate night,
        boolean wake,
        int inHour,
        double usualInHour,
        int peakInHour,
        Instant decided,
        double doubleBy07h,
        Fact why) {}
