// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    @Test
    void a_night_runs_over_midnight() {
        assertThat(QuietHours.NIGHT.cover(LocalTime.of(22, 0))).isTrue();
        assertThat(QuietHours.NIGHT.cover(LocalTime.of(3, 0))).isTrue();
        assertThat(QuietHours.NIGHT.cover(LocalTime.of(7, 0))).isFalse();
        assertThat(QuietHours.NIGHT.cover(LocalTime.of(21, 59))).isFalse();
    }

    @Test
    void a_nap_does_not() {
        QuietHours nap = new QuietHours(LocalTime.of(13, 0), LocalTime.of(14, 0));

        assertThat(nap.cover(LocalTime.of(13, 30))).isTrue();
        assertThat(nap.cover(LocalTime.of(12, 59))).isFalse();
    }

    @Test
    void none_is_never_quiet() {
        assertThat(QuietHours.NONE.cover(LocalTime.MIDNIGHT)).isFalse();
    }
}
