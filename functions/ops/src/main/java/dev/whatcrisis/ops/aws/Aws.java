// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import dev.whatcrisis.lambda.AwsClients;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
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

/** The services of a region, with the credentials of whoever started the program. Each client is made when it is asked for. */
public final class Aws implements AutoCloseable {
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");

    private final Region region;
    private final AwsClients clients;

    private Aws(Region region, AwsCredentialsProvider credentials) {
        this.region = region;
        this.clients = new AwsClients(region, credentials);
    }

    /**
     * @param region that of the profile or the environment, when empty
     * @param profile what the environment says, when empty
     * @throws Unusable when there is no region, or there are no credentials
     */
    public static Aws of(Optional<String> region, Optional<String> profile) {
        Region used = region.map(Aws::region).orElseGet(() -> regionOf(profile));
        AwsCredentialsProvider credentials = profile.<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        try {
            credentials.resolveCredentials();
        } catch (RuntimeException e) {
            throw Unusable.noCredentials(profile, e);
        }
        return new Aws(used, credentials);
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
        return clients.of(CloudFormationClient.builder());
    }

    public CloudWatchClient cloudWatch() {
        return clients.of(CloudWatchClient.builder());
    }

    public DynamoDbClient dynamo() {
        return clients.dynamo();
    }

    public LambdaClient lambda() {
        return clients.of(LambdaClient.builder());
    }

    public SchedulerClient scheduler() {
        return clients.of(SchedulerClient.builder());
    }

    public SnsClient sns() {
        return clients.sns();
    }

    public SqsClient sqs() {
        return clients.of(SqsClient.builder());
    }

    public SsmClient ssm() {
        return clients.ssm();
    }

    @Override
    public void close() {
        clients.close();
    }
}
