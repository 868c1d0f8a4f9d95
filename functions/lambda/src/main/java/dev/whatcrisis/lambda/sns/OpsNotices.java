// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.lambda.log.Events;
import dev.whatcrisis.lambda.settings.FaultWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Says whether mail to an address arrives. */
    void say(Subscribed address) {
        Events.happened("address", "standing", address.standing());
        String whose = String.join(", ", address.contacts());
        switch (address.standing()) {
            case REFUSED ->
                say(
                        "an e-mail address is not taken",
                        "No alert reaches the e-mail address of this contact, because AWS does not take it: " + whose
                                + ".\nSee whether it is written as it should be. It is tried again every two minutes.");
            case UNCONFIRMED ->
                say(
                        "mail is waiting for a confirmation",
                        "No alert reaches the e-mail address of this contact yet: " + whose
                                + ".\n"
                                + "AWS has sent a mail with the subject \"AWS Notification - Subscription"
                                + " Confirmation\"; its link must be opened within two days.");
            case GONE ->
                say(
                        "mail does not arrive any more",
                        "Alerts do not reach the e-mail address of this contact any more: " + whose
                                + ".\nSomebody opened the unsubscribe link of a mail, or the confirmation ran out."
                                + " Ask them; saving the roster again sends a new confirmation mail.");
            case CONFIRMED -> say("mail arrives", "Alerts reach the e-mail address of this contact: " + whose + ".");
        }
    }

    /** Says which settings do not do what they were meant to, and what to do. */
    public void say(List<SettingFault> faults) {
        say(
                "a setting cannot be used",
                "The watch runs on; this is not as you meant it:\n"
                        + faults.stream()
                                .map(fault -> "\n- " + FaultWords.found(fault) + ".\n  " + FaultWords.todo(fault))
                                .collect(Collectors.joining())
                        + "\n\nYou are told once.");
    }

    private void say(String subject, String text) {
        client.publish(notice -> notice.topicArn(topic)
                .subject("[What Crisis?] " + subject)
                .message(text)
                .messageAttributes(Map.of("correlation", Attributes.text(Correlation.current()))));
    }
}
