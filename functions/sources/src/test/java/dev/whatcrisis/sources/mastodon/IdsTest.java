// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void longer_numbers_are_larger() {
        assertThat(Ids.ORDER.compare("9", "10")).isNegative();
        assertThat(Ids.ORDER.compare("117020581413876942", "117020581339834938"))
                .isPositive();
        assertThat(Ids.ORDER.compare("9vjHxa", "9vjHxb")).isNegative();
    }

    @Test
    void an_id_can_be_set_back_in_time_and_never_forward() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Instant at = Instant.ofEpochSecond(1_600_000_000L + random.nextInt(400_000_000));
            String id = Long.toString(Statuses.id(at) + random.nextInt(65_536));
            String earlier = Ids.before(id, Duration.ofMinutes(15));
            assertThat(earlier).isEqualTo("" + Statuses.id(at.minusSeconds(900)));
            assertThat(Ids.ORDER.compare(earlier, id)).isNegative();
        }
    }

    @Test
    void a_page_is_paged_on_with_ids_that_look_like_most_of_it() {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        String one = "" + Statuses.id(now.minusSeconds(60));
        String two = "" + Statuses.id(now.minusSeconds(90));
        for (String odd : List.of("", "9223372036854775807", "999999999999999999", "7", "zzz", "a b", "/../")) {
            assertThat(Ids.plausible(List.of(one, odd, two), now)).as(odd).containsExactly(one, two);
        }
        assertThat(Ids.plausible(List.of("9", "10", "100"), now)).hasSize(3);
        assertThat(Ids.plausible(List.of("912345678901234567", "912345678901234566"), now))
                .as("a server whose numbers are made otherwise")
                .hasSize(2);
        assertThat(Ids.plausible(List.of("9vjHxaKoRpLzWbmfD6", "9vjHxaKoRpLzWbmfD7"), now))
                .hasSize(2);
    }

    @Test
    void ids_of_other_software_stay_as_they_are() {
        assertThat(Ids.before("9vjHxaKoRpLzWbmfD6", Duration.ofMinutes(15))).isEqualTo("9vjHxaKoRpLzWbmfD6");
        assertThat(Ids.before("20", Duration.ofMinutes(15))).isEqualTo("20");
    }
}
