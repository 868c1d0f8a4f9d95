// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.alert.Message;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.lambda.log.Events;
import dev.whatcrisis.lambda.settings.FaultWords;
import dev.whatcrisis.wording.Wording;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;

/** Tells those who run the installation what they have to look after. Names contacts by their ids, never by an address. */
public final class OpsNotices {
    private final SnsClient client;
    private final String topic;
    private final Words words;

    /** @param topic the ARN of the ops topic */
    public OpsNotices(SnsClient client, String topic, Words words) {
        this.client = client;
        this.topic = topic;
        this.words = words;
    }

    /** Says whether mail to an address arrives. */
    void say(Subscribed address) {
        Events.happened("address", "standing", address.standing());
        send(notice(address, words));
    }

    /** Says which settings do not do what they were meant to, and what to do. */
    public void say(List<SettingFault> faults) {
        send(notice(faults, words));
    }

    static Message notice(Subscribed address, Words words) {
        Fact text =
                Fact.code("ops", address.standing(), "text").with("contacts", String.join(", ", address.contacts()));
        return message(words.say(Fact.code("ops", address.standing(), "subject")), words.say(text));
    }

    static Message notice(List<SettingFault> faults, Words words) {
        FaultWords fault = new FaultWords(words);
        String rows = faults.stream()
                .map(one -> "\n- " + fault.found(one) + ".\n  " + fault.todo(one))
                .collect(Collectors.joining());
        return message(
                words.say("ops.settings.subject"),
                words.say("ops.settings.text") + "\n" + rows + "\n\n" + words.say("ops.settings.once"));
    }

    private static Message message(String subject, String text) {
        return new Message(Wording.subject("[What Crisis?] " + subject), text);
    }

    private void send(Message message) {
        client.publish(notice -> notice.topicArn(topic)
                .subject(message.subject())
                .message(message.body())
                .messageAttributes(Map.of("correlation", Attributes.text(Correlation.current()))));
    }
}
