// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.detect.Step;
import dev.whatcrisis.detect.Tally;
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

    public Backtest(ZoneId zone, Sensitivity sensitivity) {
        this.zone = zone;
        this.sensitivity = sensitivity;
    }

    /**
     * The signal at each count, each from that count and earlier ones only.
     *
     * @param counts in order, without overlap; gaps count as missing
     */
    public List<Signal> signals(List<Count> counts) {
        return walk(counts.stream().map(Tally::of).toList(), at -> 1).signals();
    }

    /** Which bursts would have been told, and to whose cost of sleep. */
    public BacktestReport report(List<Count> counts) {
        return counts.isEmpty()
                ? new BacktestReport(sensitivity, Instant.EPOCH, Instant.EPOCH, 0, 0, List.of())
                : report(
                        counts.stream().map(Tally::of).toList(),
                        at -> 1,
                        counts.getFirst().start());
    }

    /**
     * The same of counts by source.
     *
     * @param tallies in order, at least one
     * @param expected how many times the usual the team expected at a moment
     * @param since what came before is learned from and not told
     */
    BacktestReport report(List<Tally> tallies, ToDoubleFunction<Instant> expected, Instant since) {
        Walk walk = walk(tallies, expected);
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
                new NightWatch(zone, totals(tallies)).events(told));
    }

    private static List<Count> totals(List<Tally> tallies) {
        return tallies.stream().map(Tally::total).toList();
    }

    private Walk walk(List<Tally> tallies, ToDoubleFunction<Instant> expected) {
        Detector detector = new Detector(zone, sensitivity);
        DetectorState state = detector.fresh(
                tallies.isEmpty() ? Instant.EPOCH : tallies.getFirst().start());
        List<Signal> signals = new ArrayList<>(tallies.size());
        for (Tally tally : tallies) {
            Step step = detector.step(state, tally, expected.applyAsDouble(tally.start()), false);
            state = step.next();
            signals.add(step.signal());
        }
        return new Walk(signals, state);
    }

    private record Walk(List<Signal> signals, DetectorState end) {}
}
