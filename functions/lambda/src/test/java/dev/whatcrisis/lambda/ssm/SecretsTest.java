// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.lambda.sns.MotoServer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.SsmException;

class SecretsTest {
    private final Parameters parameters = new Parameters();
    private Instant now = Instant.parse("2026-03-03T09:00:00Z");
    private final Secrets secrets = new Secrets(parameters, "/whatcrisis/test", () -> now);

    @Test
    void a_secret_is_read_once_in_five_minutes() {
        parameters.put("/whatcrisis/test/webhook-secret", "kettle");

        assertThat(secrets.find("webhook-secret")).contains("kettle");
        parameters.put("/whatcrisis/test/webhook-secret", "teapot");
        now = now.plus(Duration.ofMinutes(4));
        assertThat(secrets.find("webhook-secret")).contains("kettle");
        assertThat(parameters.reads).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(secrets.find("webhook-secret")).contains("teapot");
    }

    @Test
    void that_there_is_none_is_remembered_as_long() {
        assertThat(secrets.find("webhook-secret")).isEmpty();
        assertThat(secrets.find("webhook-secret")).isEmpty();
        assertThat(parameters.reads).isEqualTo(1);

        parameters.put("/whatcrisis/test/webhook-secret", "kettle");
        now = now.plus(Duration.ofMinutes(5));
        assertThat(secrets.find("webhook-secret")).contains("kettle");
    }

    @Test
    void while_the_store_is_silent_what_was_known_is_used_on() {
        parameters.put("/whatcrisis/test/webhook-secret", "kettle");
        secrets.find("webhook-secret");
        parameters.silent = true;
        now = now.plus(Duration.ofHours(1));

        assertThat(secrets.find("webhook-secret")).contains("kettle");
        assertThatThrownBy(() -> secrets.find("other")).isInstanceOf(SsmException.class);
    }

    @Test
    void what_is_encrypted_is_read_in_the_clear() {
        SsmClient ssm = SsmClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(MotoServer.required())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        String path = "/whatcrisis/" + UUID.randomUUID();
        ssm.putParameter(put -> put.name(path + "/webhook-secret")
                .type(ParameterType.SECURE_STRING)
                .value("kettle"));

        Secrets real = new Secrets(ssm, path, () -> now);

        assertThat(real.find("webhook-secret")).contains("kettle");
        assertThat(real.find("other")).isEmpty();
    }
}
