// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.bench;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.detect.OrdinaryWeeks;
import dev.whatcrisis.detect.Step;
import dev.whatcrisis.detect.StormShape;
import dev.whatcrisis.fade.FadeForecaster;
import dev.whatcrisis.fade.FadeInput;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.watch.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The detector after thirty days at three posts an hour: a count folded in, the state stored, a storm forecast. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CountsBench {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant MONDAY = Instant.parse("2026-01-04T23:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Detector detector = new Detector(PARIS, Sensitivity.BALANCED);
    private final FadeForecaster forecaster = new FadeForecaster();
    private DetectorState state = detector.fresh(MONDAY);
    private byte[] bytes = new byte[0];
    private FadeInput storm = FadeInput.ofIncident(HourlyCounts.of(MONDAY), MONDAY, MONDAY, PARIS);

    static List<Count> month() {
        return new OrdinaryWeeks(1, 3, PARIS).days(MONDAY, 30);
    }

    @Setup
    public void learn() {
        for (Count count : month()) {
            state = detector.step(state, count).next();
        }
        bytes = state.toBytes();
        OrdinaryWeeks weeks = new OrdinaryWeeks(1, 3, PARIS);
        Instant begin = MONDAY.plus(DAY.multipliedBy(20)).plus(Duration.ofHours(14));
        Instant now = begin.plus(Duration.ofHours(3));
        List<Count> stormy = weeks.withStorm(weeks.days(MONDAY, 30), begin, 30, StormShape.ORDINARY).stream()
                .filter(count -> count.start().isBefore(now) && count.start().isAfter(now.minus(DAY.multipliedBy(8))))
                .toList();
        storm = FadeInput.ofIncident(HourlyCounts.endingAt(now, stormy), begin, now, PARIS);
    }

    @Benchmark
    public Step update() {
        return detector.step(state, Count.of(state.next(), 1));
    }

    @Benchmark
    public double score() {
        return detector.step(state, Count.of(state.next(), 40)).score();
    }

    @Benchmark
    public byte[] updateWithLoadAndSave() {
        DetectorState loaded = DetectorState.fromBytes(bytes);
        return detector.step(loaded, Count.of(loaded.next(), 1)).next().toBytes();
    }

    @Benchmark
    public DetectorState stateRoundTrip() {
        return DetectorState.fromBytes(state.toBytes());
    }

    @Benchmark
    public Forecast forecast() {
        return forecaster.forecast(storm);
    }
}
