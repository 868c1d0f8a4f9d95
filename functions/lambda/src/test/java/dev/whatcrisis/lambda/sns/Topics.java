// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.alert.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Two new topics in moto, queues in the place of mailboxes, and a record of what SNS took. */
final class Topics {
    final List<PublishRequest> published = new ArrayList<>();
    final SnsClient sns = common(SnsClient.builder())
            .overrideConfiguration(config -> config.addExecutionInterceptor(new Recorder()))
            .build();
    final String alerts = topic();
    final String ops = topic();

    private final SqsClient sqs = common(SqsClient.builder()).build();

    private String topic() {
        return sns.createTopic(topic -> topic.name("t-" + UUID.randomUUID())).topicArn();
    }

    /** A queue that gets what the alerts topic has for a recipient, by the policy that mail has. */
    String mailbox(String recipient) {
        return mailbox(
                alerts, Map.of("FilterPolicy", "{\"to\":[\"" + recipient + "\"]}", "RawMessageDelivery", "true"));
    }

    /** A queue that gets all that is said on the ops topic. */
    String opsMailbox() {
        return mailbox(ops, Map.of("RawMessageDelivery", "true"));
    }

    private String mailbox(String topic, Map<String, String> attributes) {
        String queue = sqs.createQueue(create -> create.queueName("q-" + UUID.randomUUID()))
                .queueUrl();
        String arn = sqs.getQueueAttributes(ask -> ask.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        sns.subscribe(subscribe ->
                subscribe.topicArn(topic).protocol("sqs").endpoint(arn).attributes(attributes));
        return queue;
    }

    /** What lies in a mailbox; afterwards it is hidden. */
    List<String> texts(String queue) {
        return sqs.receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10)).messages().stream()
                .map(message -> message.body())
                .toList();
    }

    /** What an alert's publication says beside its text. */
    String attribute(Alert alert, String name) {
        return published.stream()
                .filter(request -> request.message().equals(alert.message().body()))
                .findFirst()
                .orElseThrow()
                .messageAttributes()
                .get(name)
                .stringValue();
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B common(B builder) {
        return builder.region(Region.EU_WEST_1)
                .endpointOverride(MotoServer.required())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    /** Keeps what SNS has accepted. */
    private final class Recorder implements ExecutionInterceptor {
        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof PublishRequest request) {
                published.add(request);
            }
        }
    }
}
