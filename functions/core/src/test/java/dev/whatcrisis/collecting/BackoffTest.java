// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void the_longest_wait_doubles_up_to_an_hour() {
        assertThat(longest(1)).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
        assertThat(longest(3)).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
        assertThat(longest(50)).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }

    @Test
    void what_a_person_must_mend_is_asked_once_an_hour() {
        SourceFailure revoked = new SourceFailure(SourceFailure.Kind.UNAUTHORISED, Fact.plain("token revoked"));

        assertThat(Backoff.next(revoked, 1, NOW, new Random(1))).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private static Duration longest(int failures) {
        SourceFailure down = new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("no answer"));
        Random random = new Random(1);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 500; i++) {
            Duration wait = Duration.between(NOW, Backoff.next(down, failures, NOW, random));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }
}
