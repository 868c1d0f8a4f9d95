// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.detect.Signal.Kind;
import dev.whatcrisis.fade.FadeForecaster;
import dev.whatcrisis.fade.FadeInput;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Which bursts would have cost somebody sleep, by counts alone: those that stand at ten times normal between 22 and 07
 * o'clock and are as likely as not to double before the morning. All others can be mailed.
 *
 * <p>Bursts less than six hours apart are one.
 */
final class NightWatch {
    private static final double TIMES_NORMAL = 10;
    private static final double LIKELY = 0.5;
    private static final Duration PAUSE = Duration.ofHours(6);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(15);
    private static final Duration LOOK_BACK = Duration.ofDays(8);

    private final FadeForecaster forecaster = new FadeForecaster();
    private final ZoneId zone;
    private final List<Count> counts;

    NightWatch(ZoneId zone, List<Count> counts) {
        this.zone = zone;
        this.counts = counts;
    }

    /** The bursts among these signals, oldest first. */
    List<BacktestEvent> events(List<Signal> signals) {
        List<BacktestEvent> events = new ArrayList<>();
        List<Signal> burst = new ArrayList<>();
        for (Signal signal : signals) {
            if (signal.kind() != Kind.SPIKE) {
                continue;
            }
            if (!burst.isEmpty() && burst.get(burst.size() - 1).at().plus(PAUSE).isBefore(signal.at())) {
                events.add(event(burst));
                burst.clear();
            }
            burst.add(signal);
        }
        if (!burst.isEmpty()) {
            events.add(event(burst));
        }
        return events;
    }

    private BacktestEvent event(List<Signal> burst) {
        Instant confirmed = burst.get(0).at();
        Instant nextAsk = confirmed;
        double likeliest = 0;
        for (Signal signal : burst) {
            if (!signal.at().isBefore(nextAsk) && signal.timesNormal() >= TIMES_NORMAL && night(signal.at())) {
                double chance = doubleBy07h(confirmed, signal.at());
                if (chance >= LIKELY) {
                    return event(burst, signal, true, chance);
                }
                likeliest = Math.max(likeliest, chance);
                nextAsk = signal.at().plus(ASK_AGAIN);
            }
        }
        return event(burst, burst.get(0), false, likeliest);
    }

    private BacktestEvent event(List<Signal> burst, Signal decided, boolean wake, double chance) {
        int peak = burst.stream().mapToInt(Signal::inHour).max().orElse(0);
        return new BacktestEvent(
                burst.get(0).at(),
                burst.get(burst.size() - 1).at(),
                evening(decided.at()),
                wake,
                decided.inHour(),
                decided.usualInHour(),
                peak,
                decided.at(),
                chance,
                wake ? wakeReason(decided, chance) : decided.reason());
    }

    private static Fact wakeReason(Signal decided, double chance) {
        return Fact.of("backtest.wake")
                .with("reason", List.of(decided.reason()))
                .with("times", Math.round(decided.timesNormal()))
                .with("chance", chance);
    }

    private double doubleBy07h(Instant confirmed, Instant at) {
        Instant since = at.minus(LOOK_BACK);
        List<Count> known = counts.stream()
                .filter(c -> c.start().isBefore(at) && !c.start().isBefore(since))
                .toList();
        Instant began = confirmed.minus(Duration.ofHours(1));
        return forecaster
                .forecast(FadeInput.ofIncident(HourlyCounts.endingAt(at, known), began, at, zone))
                .doubleBy07h();
    }

    private boolean night(Instant at) {
        return QuietHours.NIGHT.cover(at.atZone(zone).toLocalTime());
    }

    private LocalDate evening(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return local.toLocalTime().isBefore(QuietHours.NIGHT.until())
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
