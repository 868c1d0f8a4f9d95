// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;

/**
 * What a watch's own counts would have led to, had the product been on.
 *
 * @param from start of the first count
 * @param to end of the last count
 * @param days whole days that were watched, missing counts left out
 * @param learningDays how many of them went by in learning, in which nobody is told anything by counts
 * @param events oldest first
 */
public record BacktestReport(
        Sensitivity sensitivity, Instant from, Instant to, int days, int learningDays, List<BacktestEvent> events) {
    public BacktestReport {
        events = List.copyOf(events);
    }

    /** How many times somebody would have been woken. */
    public int wakes() {
        return (int) events.stream().filter(BacktestEvent::wake).count();
    }

    /** How many times somebody would only have been mailed. */
    public int mails() {
        return events.size() - wakes();
    }

    /** "last 30 days: would have woken you 0 times, mailed 2". */
    public Fact sentence() {
        return Fact.of(learningDays == 0 ? "backtest.sentence" : "backtest.learned")
                .with("days", days)
                .with("learned", learningDays)
                .with("wakes", wakes())
                .with("mails", mails());
    }
}
