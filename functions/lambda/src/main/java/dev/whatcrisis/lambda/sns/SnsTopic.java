// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.api.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/** The topic in SNS. */
final class SnsTopic implements Topic {
    private static final String FILTER_POLICY = "FilterPolicy";

    private final SnsClient client;
    private final String arn;

    SnsTopic(SnsClient client, String arn) {
        this.client = client;
        this.arn = arn;
    }

    @Override
    public Listed list() {
        return Listed.of(client.listSubscriptionsByTopicPaginator(list -> list.topicArn(arn)).subscriptions().stream()
                .filter(subscription -> "email".equals(subscription.protocol()))
                .map(SnsTopic::line)
                .toList());
    }

    private static Listed.Line line(Subscription subscription) {
        return new Listed.Line(
                subscription.endpoint(),
                Optional.ofNullable(subscription.subscriptionArn()).orElse(""));
    }

    @Override
    public String subscribe(String email, List<String> contacts) {
        return client.subscribe(subscribe -> subscribe
                        .topicArn(arn)
                        .protocol("email")
                        .endpoint(email)
                        .attributes(Map.of(FILTER_POLICY, policy(contacts)))
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    @Override
    public void retarget(String subscription, List<String> contacts) {
        client.setSubscriptionAttributes(set ->
                set.subscriptionArn(subscription).attributeName(FILTER_POLICY).attributeValue(policy(contacts)));
    }

    @Override
    public void unsubscribe(String subscription) {
        try {
            client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(subscription));
        } catch (NotFoundException e) {
            // it has ended already
        }
    }

    private static String policy(List<String> contacts) {
        List<String> recipients = contacts.stream().map(Attributes::recipient).toList();
        return Json.object().set(Attributes.TO, Json.texts(recipients)).toString();
    }
}
