// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.watch.SourceName;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An answer that is eight times as long takes about eight times as long to read. Measured in processor time of this
 * thread, both in the same run, up to three times; what grows with the square takes sixty-four times as long.
 */
class TimePerByteTest {
    private static final int SMALL = 250;
    private static final int GROWN = 8;
    private static final int ALLOWED = 24;
    /** Shorter times are noise. */
    private static final long FLOOR = 2_000_000;

    static Stream<String> every_parser_takes_as_long_as_its_input_is() {
        return GrownInputs.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void every_parser_takes_as_long_as_its_input_is(String shape) {
        IntFunction<String> input = GrownInputs.all().get(shape);
        String source = shape.substring(0, shape.indexOf(':'));
        String small = input.apply(SMALL);
        String large = input.apply(SMALL * GROWN);

        double ratio = ratio(source, small, large);
        for (int again = 0; ratio >= ALLOWED && again < 2; again++) {
            ratio = ratio(source, small, large);
        }

        assertThat(ratio).as(shape).isLessThan(ALLOWED);
    }

    private static double ratio(String source, String small, String large) {
        return (double) best(source, large, 2) / Math.max(FLOOR, best(source, small, 4));
    }

    private static long best(String source, String body, int times) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            read(source, body);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return best;
    }

    private static void read(String source, String body) {
        PageReading reading = Sources.reader(new SourceName(source))
                .orElseThrow()
                .read(Asks.answer(200, body), Asks.context(source + ":https://acme.example/feed"));
        assertThat(reading instanceof Page || reading instanceof PageReading.Refusal)
                .isTrue();
    }
}
