// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.watch.Contact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Texts straight to the contact's number, so that a change of the roster works at once. */
public final class SmsChannel implements Channel {
    private final SnsClient client;
    private final BigDecimal maxPrice;
    private final InstantSource clock;

    /** @param maxPrice in US dollars; SNS does not send a text that costs more */
    public SmsChannel(SnsClient client, BigDecimal maxPrice, InstantSource clock) {
        this.client = client;
        this.maxPrice = maxPrice;
        this.clock = clock;
    }

    @Override
    public Means means() {
        return Means.SMS;
    }

    @Override
    public void send(Alert alert, Contact contact, Instant deadline) {
        String phone = contact.phone()
                .orElseThrow(() -> new IllegalStateException("the contact has no telephone number any more"));
        client.publish(text -> text.phoneNumber(phone)
                .message(alert.message().body())
                .overrideConfiguration(call -> call.apiCallTimeout(TimeLeft.until(deadline, clock)))
                .messageAttributes(Map.of(
                        "AWS.SNS.SMS.SMSType", Attributes.text("Transactional"),
                        "AWS.SNS.SMS.MaxPrice", number(maxPrice),
                        "correlation", Attributes.text(Correlation.current()))));
    }

    private static MessageAttributeValue number(BigDecimal value) {
        return MessageAttributeValue.builder()
                .dataType("Number")
                .stringValue(value.toPlainString())
                .build();
    }
}
