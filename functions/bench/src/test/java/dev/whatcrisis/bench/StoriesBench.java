// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.bench;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.Placed;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryGrouper;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

/** One more post, in a watch with as many stories as are kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StoriesBench {
    private static final SourceName SOURCE = new SourceName("bench");
    private static final List<String> WORDS = List.of(
            "ferry", "island", "harbour", "refund", "ticket", "lid", "bottle", "market", "cake", "queue", "parking",
            "concert", "rain", "tap", "menu", "price", "vegan", "glass", "museum", "tour");

    private final StoryGrouper grouper = new StoryGrouper(Set.of("harbour ales"));
    private final Random random = new Random(3);
    private Stories full = Stories.none();
    private Mention next = post(0);

    @Setup
    public void fill() {
        for (int n = 0; n < 2_000; n++) {
            full = grouper.place(full, post(n)).next();
        }
        next = post(2_000);
    }

    private Mention post(int n) {
        StringBuilder text = new StringBuilder("Post " + n);
        for (int i = 0; i < 8; i++) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(40));
        }
        Instant at = CountsBench.MONDAY.plusSeconds(60L * n);
        return Mention.of(new MentionId(SOURCE, "n" + n), at, at, text.toString());
    }

    @Benchmark
    public Placed place() {
        return grouper.place(full, next);
    }
}
