// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpisodeTest {
    @Test
    void what_comes_every_other_day_begins_none() {
        assertThat(Episode.none().news(2)).isZero();
        assertThat(Episode.none().after(2).going()).isFalse();
    }

    @Test
    void it_is_scored_when_it_begins_and_when_it_is_three_times_as_rare() {
        Episode begun = Episode.none().after(10);
        assertThat(begun.news(12)).isZero();
        assertThat(begun.after(12).news(29)).isZero();
        assertThat(begun.news(31)).isEqualTo(31);
        assertThat(begun.after(31).news(90)).isZero();
    }

    @Test
    void it_ends_after_half_a_day_without_anything_rare() {
        Episode begun = Episode.none().after(10);
        assertThat(begun.afterMissing(144).going()).isTrue();
        assertThat(begun.afterMissing(145).going()).isFalse();
        assertThat(begun.afterMissing(144).after(1).going()).isFalse();
        assertThat(begun.afterMissing(144).after(10).afterMissing(100).going()).isTrue();
    }

    @Test
    void it_remembers_the_days_since_it_began() {
        Episode begun = Episode.none().endDay().after(10).endDay().after(10).endDay();
        assertThat(begun.days()).isEqualTo(2);
    }

    @Test
    void after_seven_days_it_is_the_new_normal() {
        Episode lasting = Episode.none();
        for (int i = 0; i < 7 * 288; i++) {
            lasting = lasting.after(50);
        }
        assertThat(lasting.going()).isTrue();
        assertThat(lasting.after(50).going()).isFalse();
    }
}
