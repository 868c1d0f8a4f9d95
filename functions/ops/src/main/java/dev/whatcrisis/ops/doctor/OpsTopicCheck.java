// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Whether somebody hears when the watch itself is in trouble. */
final class OpsTopicCheck {
    static final String ABOUT = "ops topic";

    private OpsTopicCheck() {}

    static List<Finding> of(SnsClient client, String topic) {
        return List.of(
                judge(client.listSubscriptionsByTopicPaginator(ask -> ask.topicArn(topic)).subscriptions().stream()
                        .toList()));
    }

    static Finding judge(List<Subscription> subscriptions) {
        long confirmed = subscriptions.stream()
                .filter(one -> String.valueOf(one.subscriptionArn()).startsWith("arn:"))
                .count();
        if (confirmed > 0) {
            return Finding.ok(
                    ABOUT, confirmed + (confirmed == 1 ? " hears" : " hear") + " when the watch is in trouble");
        }
        boolean waiting = subscriptions.stream().anyMatch(one -> "PendingConfirmation".equals(one.subscriptionArn()));
        return waiting
                ? Finding.warn(
                        ABOUT,
                        "nobody hears when the watch is in trouble: the address is not confirmed yet",
                        "follow the link in the mail from AWS")
                : Finding.warn(
                        ABOUT,
                        "nobody hears when the watch is in trouble",
                        "deploy with OpsEmail=ADDRESS, and follow the link in the mail from AWS");
    }
}
