// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.sources.SourceSettings;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * What a function does before its first call is done once for every process that is restored from the snapshot. So it must
 * not be anything that is the process's own, or that grows old.
 */
class BeforeTheSnapshotTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_function_that_starts_asks_no_service_no_clock_and_for_no_random_number() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TABLE", "t",
                "BUS", "b",
                "ALERTS_TOPIC", "arn:aws:sns:eu-west-1:123456789012:alerts",
                "OPS_TOPIC", "arn:aws:sns:eu-west-1:123456789012:ops",
                "LINK_DOMAIN", "wc.example",
                "SMS_MAX_PRICE", "0.50",
                "SECRETS", "/whatcrisis/test",
                "BRAND", "Harbour Ales",
                "HEARTBEAT_URL", "https://pulse.example"));
        Wiring wiring = new Wiring(
                new Environment(environment),
                new Silent(asked::add),
                SourceSettings.STANDARD,
                noted(),
                new Noted(asked::add),
                CloseReader.standard());

        new CollectHandler(wiring);
        new DetectHandler(wiring);
        new ApiHandler(wiring);
        new AuthorizerHandler(wiring.accessTokens());

        assertThat(asked).isEmpty();
    }

    private InstantSource noted() {
        return () -> {
            asked.add("the clock");
            return Instant.EPOCH;
        };
    }

    /** Random numbers, noted when they are asked for. */
    private static final class Noted extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient Consumer<String> notes;

        Noted(Consumer<String> notes) {
            this.notes = notes;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            notes.accept("a random number");
            super.nextBytes(bytes);
        }
    }

    /** Services that are nowhere; requests and looks at the credentials are noted. */
    private record Silent(Consumer<String> notes) implements Clients {
        @Override
        public DynamoDbClient dynamo() {
            return common(DynamoDbClient.builder())
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
        }

        @Override
        public EventBridgeClient events() {
            return common(EventBridgeClient.builder())
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
        }

        @Override
        public SnsClient sns() {
            return common(SnsClient.builder())
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
        }

        @Override
        public SsmClient ssm() {
            return common(SsmClient.builder())
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
        }

        private <B extends AwsClientBuilder<B, C>, C> B common(B builder) {
            AwsCredentialsProvider credentials = () -> {
                notes.accept("credentials");
                return AwsBasicCredentials.create("test", "test");
            };
            return builder.region(Region.EU_WEST_1)
                    .credentialsProvider(credentials)
                    .overrideConfiguration(config -> config.addExecutionInterceptor(new ExecutionInterceptor() {
                        @Override
                        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                            notes.accept(context.request().getClass().getSimpleName());
                        }
                    }));
        }
    }
}
