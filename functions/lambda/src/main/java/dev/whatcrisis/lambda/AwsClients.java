// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The region's own services, over the JDK's small HTTP client. Region and credentials are named, so that nobody looks for
 * them in files and metadata services at a cold start.
 *
 * <p>Credentials are in the environment; a function that starts from a snapshot gets the address of an endpoint on its own
 * machine instead. Either is looked at with the first request and not before: what was known before the snapshot would
 * have expired when it is restored.
 */
final class AwsClients implements Clients {
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(25);

    private final Region region;
    private final AwsCredentialsProvider credentials = AwsCredentialsProviderChain.of(
            EnvironmentVariableCredentialsProvider.create(),
            ContainerCredentialsProvider.builder().build());
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    AwsClients(String region) {
        this.region = Region.of(region);
    }

    @Override
    public DynamoDbClient dynamo() {
        return common(DynamoDbClient.builder()).build();
    }

    @Override
    public EventBridgeClient events() {
        return common(EventBridgeClient.builder()).build();
    }

    @Override
    public SnsClient sns() {
        return common(SnsClient.builder()).build();
    }

    @Override
    public SsmClient ssm() {
        return common(SsmClient.builder()).build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B common(B builder) {
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .build());
    }
}
