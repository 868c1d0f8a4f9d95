// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zip under SnapStart: no access key in the environment, and a snapshot between the start and the first call. */
class SnapshotIT {
    /** As many calls as fit into the second for which the SDK keeps what has expired, and many more. */
    private static final int PATIENCE = 20_000;

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @CsvSource({
        "CollectHandler, schedule-hackernews.json, polls",
        "DetectHandler, tick.json, watches",
        "ApiHandler, api-now.json, statusCode",
        "AuthorizerHandler, authorizer.json, isAuthorized"
    })
    void a_function_asks_for_its_credentials_after_it_was_restored_and_not_before(
            String handler, String event, String answered) throws Exception {
        try (ContainerCredentials credentials = new ContainerCredentials(Duration.ofHours(6));
                PackagedFunction function = start(handler, credentials)) {
            function.awaitSnapshot();
            assertThat(credentials.given()).as("before the snapshot").isZero();
            function.restore();

            RuntimeApi.Answer answer = function.call(Zip.event(event));

            assertThat(answer.failed()).as(answer.body()).isFalse();
            assertThat(Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).has(answered))
                    .as(answer.body())
                    .isTrue();
            assertThat(credentials.given()).isEqualTo(1);
            assertThat(credentials.refused()).isZero();
        }
    }

    @Test
    void credentials_that_have_expired_are_asked_for_again() throws Exception {
        try (ContainerCredentials credentials = new ContainerCredentials(Duration.ofHours(-1));
                PackagedFunction authorizer = start("AuthorizerHandler", credentials)) {
            authorizer.restore();
            for (int calls = 0; calls < PATIENCE && credentials.given() < 2; calls++) {
                assertThat(authorizer.call(Zip.event("authorizer.json")).failed())
                        .isFalse();
            }

            assertThat(credentials.given()).isGreaterThanOrEqualTo(2);
        }
    }

    private static PackagedFunction start(String handler, ContainerCredentials credentials) throws Exception {
        Map<String, String> environment = new HashMap<>(Zip.environment());
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.remove("AWS_SECRET_ACCESS_KEY");
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        environment.putAll(credentials.environment());
        return Zip.start(folder, handler, environment);
    }
}
