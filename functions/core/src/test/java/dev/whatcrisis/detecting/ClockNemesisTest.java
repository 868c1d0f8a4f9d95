// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.detecting.SkewedWatch.Move;
import dev.whatcrisis.detecting.SkewedWatch.Place;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The clock jumps two days or ten minutes, on or back, somewhere in the morning, and is set right an hour later at most.
 * Whatever it did: the storm that follows is found as soon as by a watch that was started just before it, every post is
 * counted once, and nothing is said twice. {@code -Dwhatcrisis.moments=10} tries more of them.
 */
class ClockNemesisTest {
    private static final int MOMENTS = Integer.getInteger("whatcrisis.moments", 1);
    private static final int STORM = 130;
    private static final int PEOPLE = 400;
    private static final int END = STORM + 90;

    @ParameterizedTest
    @MethodSource("scenes")
    void a_clock_that_was_wrong_costs_no_time_no_post_and_no_message(List<Move> moves) {
        SkewedWatch fresh =
                new SkewedWatch(Ports.inMemory(), List.of()).storm(20, PEOPLE).run(20 + 90);

        SkewedWatch watch = new SkewedWatch(Ports.inMemory(), moves)
                .ordinary(END)
                .storm(STORM, PEOPLE)
                .run(END);

        assertThat(fresh.foundAfter(20)).isLessThan(Duration.ofMinutes(15));
        assertThat(watch.foundAfter(STORM))
                .isLessThanOrEqualTo(fresh.foundAfter(20).plusMinutes(1));
        assertThat(watch.stored()).isEqualTo(watch.written.size());
        assertThat(watch.counted()).isEqualTo(watch.written.size());
        assertThat(watch.open()).extracting(Incident::headline).hasSize(1);
        assertThat(watch.countedTo(watch.open().getFirst())).isBetween(PEOPLE, watch.written.size());
        assertThat(watch.open().getFirst().level())
                .isEqualTo(fresh.open().getFirst().level());
        assertThat(watch.sent).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(watch.sent.stream().filter(alert -> alert.incident().isPresent()))
                .extracting(Alert::reason)
                .containsExactlyElementsOf(
                        fresh.sent.stream().map(Alert::reason).toList());
    }

    /** From the beginning, and at moments of the first hour; at four places of a minute. */
    static Stream<List<Move>> scenes() {
        Random random = new Random(1018);
        return Stream.of(Duration.ofDays(2), Duration.ofDays(-2), Duration.ofMinutes(10), Duration.ofMinutes(-10))
                .flatMap(skew -> IntStream.rangeClosed(0, MOMENTS).mapToObj(i -> {
                    int minute = i == 0 ? 0 : 1 + random.nextInt(60);
                    Place place = i == 0 ? Place.BEFORE_POLL : Place.values()[random.nextInt(4)];
                    Place back = Place.values()[random.nextInt(4)];
                    return List.of(
                            new Move(minute, place, skew),
                            new Move(minute + 1 + random.nextInt(60), back, Duration.ZERO));
                }));
    }
}
