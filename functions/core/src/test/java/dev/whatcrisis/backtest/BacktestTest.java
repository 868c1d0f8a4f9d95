// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.OrdinaryWeeks;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant START = Instant.parse("2026-01-04T23:00:00Z");
    private static final Backtest BALANCED = new Backtest(PARIS, Sensitivity.BALANCED);

    private static List<Count> month() {
        return new OrdinaryWeeks(3, 2, PARIS).days(START, 30);
    }

    /** Two hours of posts from {@code begin} on that begin slowly. */
    private static List<Count> withSurge(Instant begin) {
        List<Count> counts = new ArrayList<>();
        for (Count count : month()) {
            long minutes = Duration.between(begin, count.start()).toMinutes();
            int extra = minutes < 0 || minutes >= 120 ? 0 : minutes < 15 ? 5 : 150;
            counts.add(Count.of(count.start(), count.posts().orElse(0) + extra));
        }
        return counts;
    }

    @Test
    void an_ordinary_month_wakes_and_mails_nobody() {
        BacktestReport report = BALANCED.report(month());
        assertThat(report.events()).isEmpty();
        assertThat(English.say(report.sentence()))
                .isEqualTo("last 30 days (the first 14 to learn): would have woken you 0 times, mailed 0");
    }

    @Test
    void each_count_is_told_when_it_was_looked_at() {
        AtomicInteger looked = new AtomicInteger();
        Backtest told = new Backtest(PARIS, Sensitivity.BALANCED, looked::incrementAndGet);

        assertThat(told.signals(month())).hasSize(looked.get());
        told.report(month());
        assertThat(looked).hasValue(2 * month().size());
    }

    @Test
    void a_surge_at_night_wakes_once_and_says_why() {
        BacktestReport report = BALANCED.report(withSurge(Instant.parse("2026-01-29T00:30:00Z")));
        assertThat(report.wakes()).isEqualTo(1);
        assertThat(report.mails()).isZero();
        BacktestEvent event = report.events().get(0);
        assertThat(event.night()).isEqualTo(LocalDate.of(2026, 1, 28));
        assertThat(event.doubleBy07h()).isGreaterThanOrEqualTo(0.5);
        assertThat(English.say(event.why())).contains("times normal at night").contains("a normal Thursday night");
        assertThat(English.say(report.sentence())).contains("would have woken you once, mailed 0");
    }

    @Test
    void the_same_surge_by_day_is_mailed() {
        BacktestReport report = BALANCED.report(withSurge(Instant.parse("2026-01-28T12:30:00Z")));
        assertThat(report.wakes()).isZero();
        assertThat(report.mails()).isEqualTo(1);
        assertThat(report.events().get(0).peakInHour()).isGreaterThan(1000);
    }

    @Test
    void while_learning_nobody_is_told() {
        assertThat(BALANCED.report(withSurge(Instant.parse("2026-01-10T00:30:00Z")))
                        .events())
                .isEmpty();
    }

    @Test
    void each_signal_comes_from_its_count_and_earlier_ones_only() {
        List<Count> counts = withSurge(Instant.parse("2026-01-29T00:30:00Z"));
        List<Signal> all = BALANCED.signals(counts);
        int half = counts.size() / 2;
        assertThat(BALANCED.signals(counts.subList(0, half))).isEqualTo(all.subList(0, half));
        assertThat(all).hasSameSizeAs(counts);
    }

    @Test
    void nothing_to_test_is_no_error() {
        assertThat(BALANCED.report(List.of()).days()).isZero();
    }
}
