// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.bench;

import dev.whatcrisis.meaning.encoder.Encoder;
import dev.whatcrisis.meaning.encoder.Encoding;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the meaning of a post costs: one of 30 pieces, which is the median, and one that fills four windows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EncoderBench {

    private static final String POST =
            "The kettle from your shop leaked boiling water on my arm this morning, I have a burn and nobody answers.";

    private final Encoder encoder = Encoder.standard();
    private final String page = (POST + " ").repeat(30);

    @Benchmark
    public float[] post() {
        return encoder.vector(POST);
    }

    @Benchmark
    public Encoding fourWindows() {
        return encoder.encode(page);
    }
}
