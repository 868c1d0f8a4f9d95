// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final Fact CHANGED = Fact.of("refusal.roster-changed");

    @Test
    void without_a_version_the_stored_one_is_written_over() {
        assertThat(Versions.expected(call(Map.of()), CHANGED, Optional.empty(), 7))
                .isEqualTo(7);
        assertThat(Versions.expected(call(Map.of("If-Match", "*")), CHANGED, Optional.empty(), 7))
                .isEqualTo(7);
    }

    @Test
    void the_version_that_was_read_must_be_the_stored_one() {
        assertThat(Versions.expected(call(Map.of("If-Match", "\"7\"")), CHANGED, Optional.empty(), 7))
                .isEqualTo(7);
        assertThat(Versions.expected(call(Map.of()), CHANGED, Optional.of(7L), 7))
                .isEqualTo(7);
        assertThat(status(Map.of("If-Match", "\"6\""), Optional.empty())).isEqualTo(409);
        assertThat(status(Map.of(), Optional.of(6L))).isEqualTo(409);
    }

    @Test
    void the_header_goes_before_the_body() {
        assertThat(Versions.expected(call(Map.of("If-Match", "W/\"7\"")), CHANGED, Optional.of(3L), 7))
                .isEqualTo(7);
    }

    @Test
    void an_if_match_that_is_no_version_is_named() {
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> Versions.expected(call(Map.of("If-Match", "seven")), CHANGED, Optional.empty(), 7));

        assertThat(problem.field()).contains("If-Match");
    }

    private static int status(Map<String, String> headers, Optional<Long> sent) {
        return catchThrowableOfType(Problem.class, () -> Versions.expected(call(headers), CHANGED, sent, 7))
                .status();
    }

    private static Call call(Map<String, String> headers) {
        return new Call(Request.of("PUT", "/it", headers, new byte[0]), Map.of(), Optional.empty(), Instant.EPOCH);
    }
}
