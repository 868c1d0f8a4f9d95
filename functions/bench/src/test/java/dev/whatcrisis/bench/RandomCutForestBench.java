// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.bench;

import com.amazon.randomcutforest.parkservices.AnomalyDescriptor;
import com.amazon.randomcutforest.parkservices.ThresholdedRandomCutForest;
import com.amazon.randomcutforest.parkservices.state.ThresholdedRandomCutForestMapper;
import com.amazon.randomcutforest.parkservices.state.ThresholdedRandomCutForestState;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whatcrisis.detect.Count;
import java.io.IOException;
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

/** AWS random cut forest with its defaults and a shingle of eight counts, on the same month as {@link CountsBench}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RandomCutForestBench {
    private static final int SHINGLE = 8;

    private final ObjectMapper json = new ObjectMapper();
    private final ThresholdedRandomCutForestMapper mapper = new ThresholdedRandomCutForestMapper();
    private final ThresholdedRandomCutForest forest = ThresholdedRandomCutForest.builder()
            .dimensions(SHINGLE)
            .shingleSize(SHINGLE)
            .randomSeed(1)
            .build();
    private byte[] bytes = new byte[0];
    private long seconds;

    @Setup
    public void learn() throws IOException {
        for (Count count : CountsBench.month()) {
            seconds = count.start().getEpochSecond();
            forest.process(new double[] {count.posts().orElse(0)}, seconds);
        }
        bytes = json.writeValueAsBytes(mapper.toState(forest));
        System.out.println("random cut forest: " + bytes.length + " bytes as JSON");
    }

    @Benchmark
    public AnomalyDescriptor update() {
        seconds += 300;
        return forest.process(new double[] {1}, seconds);
    }

    @Benchmark
    public byte[] updateWithLoadAndSave() throws IOException {
        ThresholdedRandomCutForest loaded =
                mapper.toModel(json.readValue(bytes, ThresholdedRandomCutForestState.class));
        loaded.process(new double[] {1}, seconds + 300);
        return json.writeValueAsBytes(mapper.toState(loaded));
    }
}
