// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import com.vader.sentiment.analyzer.SentimentAnalyzer;
import dev.whatcrisis.tone.Tone;
import dev.whatcrisis.tone.ToneScorer;
import java.io.IOException;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a mention costs, beside VADER's Java port; both read the same invented posts of 30 to 280 characters in turn. The
 * README of this module says how to run it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ToneBenchmark {

    private static final String[] POSTS = {
        "Thank you for the quick reply, lovely staff!",
        "The kettle broke on the first day and nobody answers the phone. I want my money back, this is a joke.",
        "Third week without my parcel. The tracking page says it left the depot, the depot says it never came, and the"
                + " hotline plays the same song for an hour. I am really not happy with this and will not order again :(",
        "Our branch by the station opens at nine on Monday, and there is cake for everybody who comes before ten.",
        "WHY is the app down AGAIN??? I have a train to catch @exampleline #late https://example.org/a",
        "not bad at all, I must say 👍 but the queue was far too long"
    };

    private int next;

    private String post() {
        next = (next + 1) % POSTS.length;
        return POSTS[next];
    }

    /** Features, three heads and the words that drove them. */
    @Benchmark
    public Tone tone() {
        return ToneScorer.standard().score(post(), "en");
    }

    /** The peer's one score. */
    @Benchmark
    public Object vader() throws IOException {
        SentimentAnalyzer analyzer = new SentimentAnalyzer(post());
        analyzer.analyze();
        return analyzer.getPolarity();
    }

    /** The first mention in a fresh process: what loading costs, word lists, weights and classes. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Tone firstTone() {
        return tone();
    }

    /** The same of the peer. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Object firstVader() throws IOException {
        return vader();
    }

    /** Runs them all. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ToneBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
