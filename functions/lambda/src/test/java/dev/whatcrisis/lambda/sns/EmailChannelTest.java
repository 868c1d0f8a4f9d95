// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import static dev.whatcrisis.lambda.sns.Contacts.mailed;
import static dev.whatcrisis.lambda.sns.Contacts.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmailChannelTest {
    private static final Contact ANA = mailed("ana", "ana@acme.example");
    private static final Contact BEN = mailed("ben", "ben@acme.example");

    private final Topics topics = new Topics();
    private final SubscriptionStore store = new InMemorySubscriptionStore();
    private final MailSubscriptions subscriptions = new MailSubscriptions(
            topics.sns, topics.alerts, store, new OpsNotices(topics.sns, topics.ops, Words.of(Language.EN)));
    private Instant now = Instant.parse("2026-03-03T09:00:00Z");
    private final EmailChannel channel = new EmailChannel(topics.sns, topics.alerts, store, () -> now);

    @Test
    void everybody_gets_their_own_mail_and_nobody_elses() {
        String anas = topics.mailbox("ana:email");
        String bens = topics.mailbox("ben:email");
        confirmed();

        channel.send(mail(ANA, "Acme: take a coat.\nhttps://wc.example/a/AAAAAAAAAAA\n"), ANA, now.plusSeconds(5));
        channel.send(mail(BEN, "Acme: take a coat.\nhttps://wc.example/a/BBBBBBBBBBB\n"), BEN, now.plusSeconds(5));

        assertThat(topics.texts(anas)).containsExactly("Acme: take a coat.\nhttps://wc.example/a/AAAAAAAAAAA\n");
        assertThat(topics.texts(bens)).containsExactly("Acme: take a coat.\nhttps://wc.example/a/BBBBBBBBBBB\n");
    }

    @Test
    void a_mail_has_its_subject_and_the_id_of_what_caused_it() {
        confirmed();
        Alert mail = mail(ANA, "Acme: é, “quotes” and 🫖 in the text.");

        Correlation.with("collect-7", () -> {
            channel.send(mail, ANA, now.plusSeconds(5));
            return mail;
        });

        assertThat(topics.published).last().satisfies(request -> {
            assertThat(request.subject()).isEqualTo("[Squall] Acme - lid");
            assertThat(request.message()).isEqualTo(mail.message().body());
        });
        assertThat(topics.attribute(mail, "correlation")).isEqualTo("collect-7");
    }

    @Test
    void mail_is_not_handed_over_before_the_address_is_confirmed() {
        subscriptions.follow(roster(1, ANA), now);
        int notices = topics.published.size();

        assertThatThrownBy(() -> channel.send(mail(ANA, "Acme: take a coat."), ANA, now.plusSeconds(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no mail arrives at the contact's e-mail address yet");

        assertThat(topics.published).hasSize(notices);
    }

    @Test
    void mail_is_not_handed_over_to_an_address_that_is_not_followed_yet() {
        confirmed();
        Contact moved = mailed("ana", "ana@new.example");

        assertThatThrownBy(() -> channel.send(mail(moved, "Acme: take a coat."), moved, now.plusSeconds(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("new.example");
    }

    /** moto takes the owner's confirmation for granted; it is seen at the next look. */
    private void confirmed() {
        subscriptions.follow(roster(1, ANA, BEN), now);
        now = now.plus(MailSubscriptions.WAITING);
        subscriptions.follow(roster(1, ANA, BEN), now);
    }

    private static Alert mail(Contact contact, String text) {
        return Alerts.alert(contact, Means.EMAIL, Reason.LEVEL_UP, new Message("[Squall] Acme - lid", text));
    }
}
