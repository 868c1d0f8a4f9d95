// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.detect.Step;
import dev.whatcrisis.watch.Sensitivity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

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
        return walk(counts).signals();
    }

    /** Which bursts would have been told, and to whose cost of sleep. */
    public BacktestReport report(List<Count> counts) {
        if (counts.isEmpty()) {
            return new BacktestReport(sensitivity, Instant.EPOCH, Instant.EPOCH, 0, 0, List.of());
        }
        Walk walk = walk(counts);
        int days = walk.end().daysWatched();
        return new BacktestReport(
                sensitivity,
                counts.get(0).start(),
                walk.end().next(),
                days,
                Math.min(days, Detector.LEARNING_DAYS),
                new NightWatch(zone, counts).events(walk.signals()));
    }

    private Walk walk(List<Count> counts) {
        Detector detector = new Detector(zone, sensitivity);
        DetectorState state =
                detector.fresh(counts.isEmpty() ? Instant.EPOCH : counts.get(0).start());
        List<Signal> signals = new ArrayList<>(counts.size());
        for (Count count : counts) {
            Step step = detector.step(state, count);
            state = step.next();
            signals.add(step.signal());
        }
        return new Walk(signals, state);
    }

    private record Walk(List<Signal> signals, DetectorState end) {}
}
