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
 * The services of a region, over the JDK's small HTTP client. Region and credentials are named, so that nobody looks for
 * them in files and metadata services at a cold start. Another endpoint is taken from {@code AWS_ENDPOINT_URL}, as by every
 * tool of AWS.
 */
public final class AwsClients implements Clients, AutoCloseable {
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(25);

    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    public AwsClients(Region region, AwsCredentialsProvider credentials) {
        this.region = region;
        this.credentials = credentials;
    }

    /**
     * Those of a function. Its credentials are in the environment; one that starts from a snapshot gets the address of an
     * endpoint on its own machine instead. Either is looked at with the first request and not before: what was known before
     * the snapshot would have expired when it is restored.
     */
    static AwsClients ofFunction(String region) {
        return new AwsClients(
                Region.of(region),
                AwsCredentialsProviderChain.of(
                        EnvironmentVariableCredentialsProvider.create(),
                        ContainerCredentialsProvider.builder().build()));
    }

    @Override
    public DynamoDbClient dynamo() {
        return of(DynamoDbClient.builder());
    }

    @Override
    public EventBridgeClient events() {
        return of(EventBridgeClient.builder());
    }

    @Override
    public SnsClient sns() {
        return of(SnsClient.builder());
    }

    @Override
    public SsmClient ssm() {
        return of(SsmClient.builder());
    }

    /** A client of any service. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(B builder) {
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .build())
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
