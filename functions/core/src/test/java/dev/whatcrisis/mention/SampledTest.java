// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static dev.whatcrisis.mention.SampleMentions.mention;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampledTest {
    @Test
    void those_that_were_read_stand_for_all_and_share_them_evenly() {
        List<Integer> shares = shares(7, 100);

        assertThat(shares).hasSize(7).containsOnly(14, 15);
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    @Test
    void where_all_were_read_each_stands_for_itself() {
        assertThat(Sampled.of(read(3), 3)).isEqualTo(read(3));
        assertThat(Sampled.of(read(3), 0)).isEqualTo(read(3));
        assertThat(Sampled.of(List.of(), 50)).isEmpty();
    }

    @Test
    void a_total_that_no_network_has_is_not_believed() {
        assertThat(shares(2, Long.MAX_VALUE)).containsExactly(Sampled.MOST / 2, Sampled.MOST / 2);
    }

    private static List<Integer> shares(int read, long total) {
        return Sampled.of(read(read), total).stream()
                .map(mention -> mention.standsFor().orElse(1))
                .toList();
    }

    private static List<Mention> read(int posts) {
        return IntStream.range(0, posts).mapToObj(i -> mention("m" + i)).toList();
    }
}
