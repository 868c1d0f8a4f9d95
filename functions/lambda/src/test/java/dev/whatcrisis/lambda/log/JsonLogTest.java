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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.model.SnsException;

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
    void of_an_error_of_aws_it_says_code_status_and_request_and_not_the_sentence() throws IOException {
        Throwable refused = SnsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("InvalidParameter")
                        .errorMessage("+33612345678 is opted out")
                        .build())
                .statusCode(400)
                .requestId("8d0d1a3e-0000-5555-9999-1f2e3d4c5b6a")
                .build();

        log.write(
                Level.WARNING,
                "x",
                "an alert could not be handed over",
                Map.of(),
                Optional.of(new IllegalStateException("looking at acme failed", new ExecutionException(refused))));

        JsonNode line = onlyLine();
        assertThat(line.path("awsCode").asText()).isEqualTo("InvalidParameter");
        assertThat(line.path("awsStatus").asInt()).isEqualTo(400);
        assertThat(line.path("awsRequest").asText()).isEqualTo("8d0d1a3e-0000-5555-9999-1f2e3d4c5b6a");
        assertThat(line.toString()).doesNotContain("+336", "opted");
    }

    @Test
    void an_error_that_aws_says_nothing_about_and_a_request_that_never_got_there_are_logged_as_well()
            throws IOException {
        assertThat(Refusal.of(SnsException.builder().statusCode(503).build()))
                .containsEntry("awsCode", "-")
                .containsEntry("awsStatus", 503)
                .containsEntry("awsRequest", "-");
        assertThat(Refusal.of(SdkClientException.create("no connection to 10.0.0.1")))
                .isEmpty();
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
