// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.detect.SourceCounts;
import dev.whatcrisis.detect.Step;
import dev.whatcrisis.watch.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Runs a detector over counts of the past: what would it have said, whom would it have woken?
 *
 * <p>Counts alone cannot know flags, tone or press, so this is the most that volume can lead to: a confirmed burst is
 * mailed, and it wakes somebody under the rule of {@link NightWatch}.
 */
public final class Backtest {
    private final ZoneId zone;
    private final Sensitivity sensitivity;
    private final Runnable looked;

    public Backtest(ZoneId zone, Sensitivity sensitivity) {
        this(zone, sensitivity, () -> {});
    }

    /** @param looked is called after each count, as a long past takes a while */
    public Backtest(ZoneId zone, Sensitivity sensitivity, Runnable looked) {
        this.zone = zone;
        this.sensitivity = sensitivity;
        this.looked = looked;
    }

    /**
     * The signal at each count, each from that count and earlier ones only.
     *
     * @param counts in order, without overlap; gaps count as missing
     */
    public List<Signal> signals(List<Count> counts) {
        return walk(counts.stream().map(SourceCounts::of).toList(), at -> 1).signals();
    }

    /** Which bursts would have been told, and to whose cost of sleep. */
    public BacktestReport report(List<Count> counts) {
        return counts.isEmpty()
                ? new BacktestReport(sensitivity, Instant.EPOCH, Instant.EPOCH, 0, 0, List.of())
                : report(
                        counts.stream().map(SourceCounts::of).toList(),
                        at -> 1,
                        counts.getFirst().start());
    }

    /**
     * The same of counts by source.
     *
     * @param bySource in order, at least one
     * @param expected how many times the usual the team expected at a moment
     * @param since what came before is learned from and not told
     */
    BacktestReport report(List<SourceCounts> bySource, ToDoubleFunction<Instant> expected, Instant since) {
        Walk walk = walk(bySource, expected);
        List<Signal> told = walk.signals().stream()
                .filter(signal -> signal.at().isAfter(since))
                .toList();
        int days = Math.min(walk.end().daysWatched(), (int)
                Duration.between(since, walk.end().next()).toDays());
        int learnedBefore = walk.end().daysWatched() - days;
        return new BacktestReport(
                sensitivity,
                since,
                walk.end().next(),
                days,
                Math.clamp(Detector.LEARNING_DAYS - learnedBefore, 0, days),
                new NightWatch(zone, totals(bySource)).events(told));
    }

    private static List<Count> totals(List<SourceCounts> bySource) {
        return bySource.stream().map(SourceCounts::total).toList();
    }

    private Walk walk(List<SourceCounts> bySource, ToDoubleFunction<Instant> expected) {
        Detector detector = new Detector(zone, sensitivity);
        DetectorState state = detector.fresh(
                bySource.isEmpty() ? Instant.EPOCH : bySource.getFirst().start());
        List<Signal> signals = new ArrayList<>(bySource.size());
        for (SourceCounts counts : bySource) {
            Step step = detector.step(state, counts, expected.applyAsDouble(counts.start()), false);
            state = step.next();
            signals.add(step.signal());
            looked.run();
        }
        return new Walk(signals, state);
    }

    private record Walk(List<Signal> signals, DetectorState end) {}
}
