// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.watch.Contact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Mail to one recipient: everybody gets a publication of their own, because it holds links of their own. The topic takes
 * a message for an address that is not confirmed and delivers it to nobody, so such a message is not handed over at all:
 * it stays due, and goes out when the address is confirmed if it is still true then.
 */
public final class EmailChannel implements Channel {
    private final SnsClient client;
    private final String topic;
    private final SubscriptionStore subscriptions;
    private final InstantSource clock;

    /** @param topic the ARN of the alerts topic */
    public EmailChannel(SnsClient client, String topic, SubscriptionStore subscriptions, InstantSource clock) {
        this.client = client;
        this.topic = topic;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public Means means() {
        return Means.EMAIL;
    }

    @Override
    public void send(Alert alert, Contact contact, Instant deadline) {
        String email = contact.email()
                .orElseThrow(() -> new IllegalStateException("the contact has no e-mail address any more"));
        if (!subscriptions.load().arrives(email, contact.id(), clock.instant())) {
            throw new IllegalStateException("no mail arrives at the contact's e-mail address yet");
        }
        client.publish(mail -> mail.topicArn(topic)
                .subject(alert.message().subject())
                .message(alert.message().body())
                .overrideConfiguration(call -> call.apiCallTimeout(TimeLeft.until(deadline, clock)))
                .messageAttributes(Map.of(
                        Attributes.TO,
                        Attributes.text(Attributes.recipient(contact.id())),
                        "correlation",
                        Attributes.text(Correlation.current()))));
    }
}
