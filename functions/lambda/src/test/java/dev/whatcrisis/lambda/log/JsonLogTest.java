// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLogTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final JsonLog log = new JsonLog(
            new PrintStream(written, true, StandardCharsets.UTF_8), () -> Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void an_event_is_one_line_with_its_facts_and_the_id_of_what_caused_it() throws IOException {
        Correlation.with("cause-1", () -> {
            log.write(Level.INFO, "events", "polled", Map.of("added", 3, "watch", "acme"), Optional.empty());
            return true;
        });

        JsonNode line = onlyLine();
        assertThat(line.path("timestamp").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("message").asText()).isEqualTo("polled");
        assertThat(line.path("correlation").asText()).isEqualTo("cause-1");
        assertThat(line.path("added").asInt()).isEqualTo(3);
        assertThat(line.path("watch").asText()).isEqualTo("acme");
    }

    @Test
    void of_what_was_thrown_it_says_where_and_never_what() throws IOException {
        Throwable thrown =
                new IllegalStateException("to +33612345678", new IOException("https://hooks.example/T0/secret"));

        log.write(Level.WARNING, "x", "an alert could not be handed over", Map.of(), Optional.of(thrown));

        JsonNode line = onlyLine();
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("thrown").asText())
                .contains("IllegalStateException", "IOException", "JsonLogTest")
                .doesNotContain("+336", "secret");
    }

    @Test
    void line_breaks_stay_inside_the_line() throws IOException {
        log.write(Level.ERROR, "x", "one\ntwo", Map.of(), Optional.empty());

        assertThat(onlyLine().path("message").asText()).isEqualTo("one\ntwo");
    }

    @Test
    void threads_that_are_started_meanwhile_carry_the_id_and_others_do_not() {
        String inside = Correlation.with("cause-2", () -> {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                return CompletableFuture.supplyAsync(Correlation::current, pool).join();
            }
        });

        assertThat(inside).isEqualTo("cause-2");
        assertThat(Correlation.current()).isEqualTo("-");
    }

    @Test
    void a_record_of_the_jdks_own_logging_is_a_line_too() throws IOException {
        LogRecord entry = new LogRecord(java.util.logging.Level.SEVERE, "looking at {0} failed");
        entry.setParameters(new Object[] {"acme"});
        entry.setLoggerName("some.class");

        new JsonLogs.JsonHandler(log).publish(entry);

        JsonNode line = onlyLine();
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("logger").asText()).isEqualTo("some.class");
        assertThat(line.path("message").asText()).isEqualTo("looking at acme failed");
    }

    private JsonNode onlyLine() throws IOException {
        String text = written.toString(StandardCharsets.UTF_8);
        assertThat(text.strip().lines()).hasSize(1);
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
