// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.detect.Signal.Kind;
import dev.whatcrisis.watch.NewerSchemaException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DetectorStateTest {
    @Test
    void it_goes_on_from_its_bytes_as_if_it_had_never_been_stored() {
        Weeks kept = Weeks.balanced();
        Weeks stored = Weeks.balanced();
        for (Count count : new OrdinaryWeeks(5, 8, Weeks.PARIS).days(Weeks.MONDAY, 16)) {
            Step a = kept.step(count, 1);
            stored.state = DetectorState.fromBytes(stored.state.toBytes());
            Step b = stored.step(count, 1);
            assertThat(b.signal()).isEqualTo(a.signal());
        }
        assertThat(stored.state).isEqualTo(kept.state).hasSameHashCodeAs(kept.state);
    }

    @Test
    void it_takes_less_than_two_kilobytes_in_a_storm_too() {
        Weeks weeks = Weeks.balanced().ordinary(10, 15).steady(2_000_000, Duration.ofHours(1));
        assertThat(weeks.state.toBytes()).hasSizeLessThan(2048);
    }

    @Test
    void rewound_it_knows_what_it_learned_and_the_counts_before_and_goes_on_with_those_that_come_again() {
        Weeks weeks = Weeks.balanced().steady(4, Duration.ofDays(16));
        DetectorState rewound = weeks.state.rewound(weeks.state.next().minus(Duration.ofHours(1)));

        assertThat(rewound.next()).isEqualTo(weeks.state.next().minus(Duration.ofHours(1)));
        assertThat(rewound.daysWatched()).isEqualTo(16);
        assertThat(rewound.counted(SourceCounts.ALL, rewound.next().minus(Count.WIDTH)))
                .hasValue(4);
        assertThat(rewound.counted(SourceCounts.ALL, rewound.next().minus(Count.WIDTH.multipliedBy(60))))
                .hasValue(4);
        assertThat(rewound.counted(SourceCounts.ALL, rewound.next().minus(Count.WIDTH.multipliedBy(61))))
                .isEmpty();
        assertThat(weeks.detector
                        .step(rewound, Count.of(rewound.next(), 4))
                        .signal()
                        .kind())
                .isEqualTo(Kind.QUIET);
    }

    @Test
    void rewound_by_days_it_has_no_count_left_and_sees_again_after_an_hour() {
        Weeks weeks = Weeks.balanced().steady(4, Duration.ofDays(16));
        weeks.state = weeks.state.rewound(weeks.state.next().minus(Duration.ofDays(2)));
        assertThat(weeks.state.counted(SourceCounts.ALL, weeks.state.next().minus(Count.WIDTH)))
                .isEmpty();

        Step step = weeks.detector.step(weeks.state, Count.of(weeks.state.next(), 4));
        for (int counts = 1; counts < 12; counts++) {
            step = weeks.detector.step(step.next(), Count.of(step.next().next(), 4));
        }

        assertThat(step.signal().kind()).isEqualTo(Kind.QUIET);
    }

    /** What the first release wrote after 16 days of four posts every five minutes, level and rhythm in its own order. */
    @Test
    void a_state_of_the_first_release_is_read_on() {
        Weeks weeks = Weeks.balanced().steady(4, Duration.ofDays(16));
        DetectorState read = DetectorState.fromBytes(FirstRelease.bytes(weeks.state));
        assertThat(read.next()).isEqualTo(weeks.state.next());
        assertThat(read.daysWatched()).isEqualTo(16);
        assertThat(read.counted(SourceCounts.ALL, read.next().minus(Count.WIDTH)))
                .hasValue(4);
        assertThat(weeks.detector.usual(read, read.next()).expected())
                .isEqualTo(weeks.detector.usual(weeks.state, read.next()).expected());
        assertThat(read.withoutPast()).isTrue();
        Step next = weeks.detector.step(read, Count.of(read.next(), 4));
        assertThat(next.signal().kind()).isEqualTo(Kind.QUIET);
    }

    @Test
    void a_state_of_a_newer_release_is_refused_by_name() {
        byte[] bytes = Weeks.balanced().state.toBytes();
        bytes[2] = 9;
        assertThatThrownBy(() -> DetectorState.fromBytes(bytes))
                .isInstanceOf(NewerSchemaException.class)
                .hasMessageContaining("format 9");
    }

    @Test
    void anything_else_is_no_state() {
        byte[] bytes = Weeks.balanced().state.toBytes();
        assertThatThrownBy(() -> DetectorState.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut short");
        assertThatThrownBy(() -> DetectorState.fromBytes(new byte[4000])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DetectorState.fromBytes(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
