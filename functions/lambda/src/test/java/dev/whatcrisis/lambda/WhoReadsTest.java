// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The encoder is for the collector alone, which has it before its first call; who waits for a page never waits for it, nor for
 * what parses calendars.
 */
class WhoReadsTest {
    private static final String ENCODER = "dev.whatcrisis.meaning.encoder.";
    private static final String CALENDARS = "biweekly.";
    private static final String FIRST_READER = "dev.whatcrisis.meaning.FirstReaderFile";

    @Test
    void the_collector_has_its_readers_when_it_starts() throws IOException, InterruptedException {
        assertThat(loadedBy("collect"))
                .contains("dev.whatcrisis.lambda.CollectSource", ENCODER + "EncoderFile", FIRST_READER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "authorizer", "detect"})
    void nobody_else_loads_them(String function) throws IOException, InterruptedException {
        assertThat(loadedBy(function))
                .contains("dev.whatcrisis.lambda.Wiring")
                .doesNotContain(ENCODER)
                .doesNotContain(FIRST_READER)
                .doesNotContain(CALENDARS);
    }

    /** The classes that a new process loads which starts this function. */
    private static String loadedBy(String function) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout:none",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartedFunction.class.getName(),
                        function)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(said.substring(Math.max(0, said.length() - 2_000)))
                .isZero();
        return said;
    }
}
