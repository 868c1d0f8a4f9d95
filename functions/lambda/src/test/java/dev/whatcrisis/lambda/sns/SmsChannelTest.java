// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import static dev.whatcrisis.lambda.sns.Contacts.mailed;
import static dev.whatcrisis.lambda.sns.Contacts.texted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.watch.Contact;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

class SmsChannelTest {
    private static final Contact ANA = texted("ana", "+447700900123");

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(5);

    private final Topics topics = new Topics();
    private final SmsChannel channel = new SmsChannel(topics.sns, new BigDecimal("0.50"), () -> NOW);

    @Test
    void a_text_goes_straight_to_the_number_as_something_urgent_that_may_not_cost_more_than_allowed() {
        Alert text = text(ANA);

        channel.send(text, ANA, SOON);

        assertThat(topics.published).singleElement().satisfies(request -> {
            assertThat(request.phoneNumber()).isEqualTo("+447700900123");
            assertThat(request.topicArn()).isNull();
            assertThat(request.subject()).isNull();
            assertThat(request.message()).isEqualTo("STORM 12:10 Acme: take a coat. wc.example/a/AAAAAAAAAAA");
        });
        assertThat(topics.attribute(text, "AWS.SNS.SMS.SMSType")).isEqualTo("Transactional");
        assertThat(topics.attribute(text, "AWS.SNS.SMS.MaxPrice")).isEqualTo("0.50");
        assertThat(topics.attribute(text, "correlation")).isEqualTo("-");
    }

    @Test
    void a_contact_who_has_no_number_any_more_is_not_texted() {
        Contact without = mailed("ana", "ana@acme.example");

        assertThatThrownBy(() -> channel.send(text(without), without, SOON)).isInstanceOf(IllegalStateException.class);
        assertThat(topics.published).isEmpty();
    }

    @Test
    void a_text_that_nobody_waits_for_any_more_is_not_sent_late() {
        assertThatThrownBy(() -> channel.send(text(ANA), ANA, NOW)).isInstanceOf(ApiCallTimeoutException.class);
    }

    private static Alert text(Contact contact) {
        Message message = new Message("", "STORM 12:10 Acme: take a coat. wc.example/a/AAAAAAAAAAA");
        return Alerts.alert(contact, Means.SMS, Reason.LEVEL_UP, message);
    }
}
