// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    @ParameterizedTest
    @CsvSource({"CI,true", "CI,1", "CODEBUILD_BUILD_ID,whatcrisis:1"})
    void a_build_keeps_what_is_printed(String name, String value) {
        assertThat(new Environment(Map.of(name, value)).logged())
                .hasValueSatisfying(why -> assertThat(why).contains("No token was made", "your own machine"));
    }

    @Test
    void a_terminal_does_not() {
        assertThat(new Environment(Map.of("TERM", "xterm")).logged()).isEmpty();
        assertThat(new Environment(Map.of("CI", "false")).logged()).isEmpty();
    }
}
