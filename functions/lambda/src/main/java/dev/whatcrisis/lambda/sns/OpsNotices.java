// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.lambda.log.Correlation;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;

/** Tells those who run the installation what they have to look after. Names contacts by their ids, never by an address. */
public final class OpsNotices {
    private final SnsClient client;
    private final String topic;

    /** @param topic the ARN of the ops topic */
    public OpsNotices(SnsClient client, String topic) {
        this.client = client;
        this.topic = topic;
    }

    /** @param subject ASCII, under 100 characters */
    void say(String subject, String text) {
        client.publish(notice -> notice.topicArn(topic)
                .subject("[What Crisis?] " + subject)
                .message(text)
                .messageAttributes(Map.of("correlation", Attributes.text(Correlation.current()))));
    }
}
