// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The services of a region, with the credentials of whoever started the program. Each client is made when it is asked
 * for. Another endpoint is taken from {@code AWS_ENDPOINT_URL}, as by every tool of AWS.
 */
public final class Aws implements AutoCloseable {
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(25);

    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    private Aws(Region region, AwsCredentialsProvider credentials) {
        this.region = region;
        this.credentials = credentials;
    }

    /**
     * @param region that of the profile or the environment, when empty
     * @param profile what the environment says, when empty
     * @throws Unusable when there is no region, or there are no credentials
     */
    public static Aws of(Optional<String> region, Optional<String> profile) {
        Aws aws = new Aws(
                region.map(Aws::region).orElseGet(() -> regionOf(profile)),
                profile.<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                        .orElseGet(() -> DefaultCredentialsProvider.builder().build()));
        try {
            aws.credentials.resolveCredentials();
        } catch (RuntimeException e) {
            throw Unusable.noCredentials(profile, e);
        }
        return aws;
    }

    static Region region(String name) {
        if (!REGION.matcher(name).matches()) {
            throw Unusable.badRegion(name);
        }
        return Region.of(name);
    }

    private static Region regionOf(Optional<String> profile) {
        var chain = DefaultAwsRegionProviderChain.builder();
        profile.ifPresent(chain::profileName);
        try {
            return region(chain.build().getRegion().id());
        } catch (Unusable e) {
            throw e;
        } catch (RuntimeException e) {
            throw Unusable.noRegion(e);
        }
    }

    public String region() {
        return region.id();
    }

    public CloudFormationClient cloudFormation() {
        return common(CloudFormationClient.builder()).build();
    }

    public CloudWatchClient cloudWatch() {
        return common(CloudWatchClient.builder()).build();
    }

    public DynamoDbClient dynamo() {
        return common(DynamoDbClient.builder()).build();
    }

    public LambdaClient lambda() {
        return common(LambdaClient.builder()).build();
    }

    public SchedulerClient scheduler() {
        return common(SchedulerClient.builder()).build();
    }

    public SnsClient sns() {
        return common(SnsClient.builder()).build();
    }

    public SqsClient sqs() {
        return common(SqsClient.builder()).build();
    }

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

    @Override
    public void close() {
        http.close();
    }
}
