// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoredTimeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void what_happened_before_now_is_believed_as_it_is() {
        assertThat(StoredTime.of(NOW.minusSeconds(60), NOW))
                .isEqualTo(new StoredTime(NOW.minusSeconds(60), Duration.ZERO));
    }

    @Test
    void clocks_of_two_machines_may_differ_a_little() {
        Instant other = NOW.plus(StoredTime.TOLERANCE);

        assertThat(StoredTime.of(other, NOW).at()).isEqualTo(other);
        assertThat(StoredTime.of(other.plusMillis(1), NOW).at()).isEqualTo(NOW);
    }

    @Test
    void what_lies_in_the_future_is_now_and_says_so() {
        StoredTime stored = StoredTime.of(NOW.plus(Duration.ofDays(2)), NOW);

        assertThat(stored.at()).isEqualTo(NOW);
        assertThat(stored.believed()).isFalse();
        assertThat(stored.ahead()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void what_was_taken_for_longer_than_it_can_last_is_not_held() {
        Duration longest = Duration.ofMinutes(2);

        assertThat(StoredTime.holds(NOW.plusSeconds(1), NOW, longest)).isTrue();
        assertThat(StoredTime.holds(NOW, NOW, longest)).isFalse();
        assertThat(StoredTime.holds(NOW.plus(longest).plus(StoredTime.TOLERANCE), NOW, longest))
                .isTrue();
        assertThat(StoredTime.holds(NOW.plus(Duration.ofMinutes(10)), NOW, longest))
                .isFalse();
    }
}
