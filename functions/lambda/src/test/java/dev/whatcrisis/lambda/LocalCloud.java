// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.lambda.dynamo.LaggingIndex;
import dev.whatcrisis.lambda.dynamo.LocalTable;
import dev.whatcrisis.lambda.sns.MotoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * An account on this machine: a table in DynamoDB Local; topics, bus, queues and parameters in moto. The bus's rule for
 * collected mentions leads to a queue, from which a test hands the events to the detector.
 */
final class LocalCloud implements Clients {
    static final String SECRETS = "/whatcrisis/test";

    /** What the table's index shows, and when. */
    final LaggingIndex index = new LaggingIndex();

    private LocalTable table = LocalTable.create();
    private final URI moto = MotoServer.required();
    private final String name = "wc-" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicReference<Death> deaths = new AtomicReference<>(Death.NONE);
    private final List<PublishRequest> published = Collections.synchronizedList(new ArrayList<>());
    private final SqsClient queues = common(SqsClient.builder()).build();
    private final String alertsTopic =
            sns().createTopic(topic -> topic.name(name + "-alerts")).topicArn();
    private final String opsTopic =
            sns().createTopic(topic -> topic.name(name + "-ops")).topicArn();
    private final Map<String, String> receivers = new HashMap<>();

    LocalCloud() {
        events().createEventBus(bus -> bus.name(name));
        receivers.put("MentionsCollected", rule("MentionsCollected"));
        receivers.put("incidents", rule("IncidentOpened", "IncidentOver"));
    }

    /** What the template would put into the environment. */
    Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("AWS_REGION", "eu-west-1");
        all.put("TABLE", table.table());
        all.put("BUS", name);
        all.put("ALERTS_TOPIC", alertsTopic);
        all.put("OPS_TOPIC", opsTopic);
        all.put("LINK_DOMAIN", "wc.example");
        all.put("SMS_MAX_PRICE", "0.50");
        all.put("SECRETS", SECRETS);
        return all;
    }

    /** From now on functions that are started use a table that was restored from this one; the old one stays. */
    void restore() {
        table = table.restored();
    }

    /** The texts that went straight to a telephone, in order. */
    List<String> textsTo(String phone) {
        return List.copyOf(published).stream()
                .filter(request -> phone.equals(request.phoneNumber()))
                .map(PublishRequest::message)
                .toList();
    }

    /** Mail that was published for a recipient such as {@code ana:email}, in order. */
    List<PublishRequest> mailTo(String recipient) {
        return List.copyOf(published).stream()
                .filter(request -> alertsTopic.equals(request.topicArn()))
                .filter(request ->
                        recipient.equals(request.messageAttributes().get("to").stringValue()))
                .toList();
    }

    List<PublishRequest> published() {
        return List.copyOf(published);
    }

    /** A queue that gets what the alerts topic has for a recipient, by the filter policy that the product sets. */
    String receiverOf(String recipient) {
        String queue = queue(name + "-" + recipient.replace(':', '-'));
        sns().subscribe(subscribe -> subscribe
                .topicArn(alertsTopic)
                .protocol("sqs")
                .endpoint(arn(queue))
                .attributes(Map.of("FilterPolicy", "{\"to\":[\"" + recipient + "\"]}", "RawMessageDelivery", "true")));
        return queue;
    }

    /** Events of a rule that came since this was asked last, as the bus delivers them. */
    List<String> delivered(String rule) {
        return drained(receivers.get(rule));
    }

    List<String> drained(String queue) {
        List<String> all = new ArrayList<>();
        while (true) {
            List<Message> some = queues.receiveMessage(
                            receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
                    .messages();
            if (some.isEmpty()) {
                return all;
            }
            some.forEach(message -> {
                all.add(message.body());
                queues.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));
            });
        }
    }

    static JsonNode json(String text) {
        try {
            return Json.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DynamoDbClient dynamo() {
        return table.client(index);
    }

    @Override
    public EventBridgeClient events() {
        return common(EventBridgeClient.builder()).build();
    }

    @Override
    public SnsClient sns() {
        return common(SnsClient.builder())
                .overrideConfiguration(config -> config.addExecutionInterceptor(new Recorder()))
                .build();
    }

    @Override
    public SsmClient ssm() {
        return common(SsmClient.builder()).build();
    }

    private String rule(String... types) {
        String queue = queue(name + "-" + types[0]);
        String listed = "\"" + String.join("\",\"", types) + "\"";
        events().putRule(rule -> rule.name(types[0])
                .eventBusName(name)
                .eventPattern("{\"source\":[\"whatcrisis\"],\"detail-type\":[" + listed + "]}"));
        events().putTargets(targets -> targets.eventBusName(name)
                .rule(types[0])
                .targets(List.of(Target.builder().id("queue").arn(arn(queue)).build())));
        return queue;
    }

    private String queue(String queueName) {
        return queues.createQueue(queue -> queue.queueName(queueName)).queueUrl();
    }

    private String arn(String queue) {
        return queues.getQueueAttributes(ask -> ask.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B common(B builder) {
        return builder.region(Region.EU_WEST_1)
                .endpointOverride(moto)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    /** The process that sends the next message dies before it has handed it over, or just after. */
    void killNextSender(boolean beforeHandingOver) {
        deaths.set(beforeHandingOver ? Death.BEFORE : Death.AFTER);
    }

    private enum Death {
        NONE,
        BEFORE,
        AFTER
    }

    /** The end of a process: nothing catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Keeps what SNS has accepted. */
    private final class Recorder implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (alert(context.request()) && deaths.compareAndSet(Death.BEFORE, Death.NONE)) {
                throw new Killed();
            }
        }

        private boolean alert(SdkRequest request) {
            return request instanceof PublishRequest publish && !opsTopic.equals(publish.topicArn());
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof PublishRequest request) {
                published.add(request);
            }
            if (alert(context.request()) && deaths.compareAndSet(Death.AFTER, Death.NONE)) {
                throw new Killed();
            }
        }
    }
}
