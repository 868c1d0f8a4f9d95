// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import static dev.whatcrisis.lambda.sns.Contacts.mailed;
import static dev.whatcrisis.lambda.sns.Contacts.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.watch.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSubscriptionsTest {
    private static final String ANA = "ana@acme.example";
    private static final String BEN = "ben@acme.example";
    private static final Roster ROSTER = roster(1, mailed("ana", ANA));

    private final StubbornTopic topic = new StubbornTopic();
    private final SubscriptionStore store = new InMemorySubscriptionStore();
    private final List<String> said = new ArrayList<>();
    private MailSubscriptions subscriptions = new MailSubscriptions(topic, store, this::say);
    private Instant now = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void an_address_is_asked_once_and_each_change_is_said_once() {
        minutes(ROSTER, 30);
        assertThat(topic.asked).containsExactly(ANA);
        assertThat(arrives(ANA, "ana")).isFalse();

        topic.confirm(ANA);
        minutes(ROSTER, 3);
        assertThat(arrives(ANA, "ana")).isTrue();

        minutes(ROSTER, 120);
        assertThat(said).containsExactly("UNCONFIRMED ana", "CONFIRMED ana");
    }

    @Test
    void who_unsubscribed_is_noticed_within_the_hour_and_left_alone() {
        confirmed(ROSTER);
        topic.leave(ANA);

        minutes(ROSTER, 300);

        assertThat(said).containsExactly("UNCONFIRMED ana", "CONFIRMED ana", "GONE ana");
        assertThat(arrives(ANA, "ana")).isFalse();
        assertThat(topic.asked).containsExactly(ANA);
    }

    @Test
    void saving_the_roster_asks_again_whoever_left() {
        confirmed(ROSTER);
        topic.leave(ANA);
        minutes(ROSTER, 60);

        minutes(roster(2, mailed("ana", ANA)), 5);

        assertThat(topic.asked).containsExactly(ANA, ANA);
        assertThat(said).endsWith("GONE ana", "UNCONFIRMED ana");
    }

    @Test
    void a_changed_address_replaces_the_old_one() {
        confirmed(ROSTER);

        minutes(roster(2, mailed("ana", BEN)), 1);
        topic.confirm(BEN);
        minutes(roster(2, mailed("ana", BEN)), 3);

        assertThat(topic.has(ANA)).isFalse();
        assertThat(arrives(BEN, "ana")).isTrue();
    }

    @Test
    void a_stranger_who_confirms_a_mistyped_address_is_unsubscribed_at_the_next_look() {
        minutes(ROSTER, 1);
        Roster corrected = roster(2, mailed("ana", BEN));
        minutes(corrected, 5);

        topic.confirm(ANA);
        minutes(corrected, 2);

        assertThat(topic.has(ANA)).isFalse();
        assertThat(said).as("nobody is told of an address that is nobody's").doesNotContain("CONFIRMED ana");
    }

    @Test
    void mail_for_a_colleague_at_the_same_address_waits_until_the_new_policy_holds() {
        confirmed(ROSTER);
        Roster both = roster(2, mailed("ana", ANA), mailed("ben", ANA));

        minutes(both, 1);
        assertThat(topic.policy(ANA)).containsExactly("ana", "ben");
        assertThat(arrives(ANA, "ana")).isTrue();
        assertThat(arrives(ANA, "ben")).isFalse();

        minutes(both, 15);
        assertThat(arrives(ANA, "ben")).isTrue();
    }

    @Test
    void an_address_that_is_refused_is_said_once_tried_again_and_keeps_nobody_else_waiting() {
        Roster both = roster(1, mailed("ana", ANA), mailed("ben", BEN));
        topic.refused.add(ANA);

        minutes(both, 30);
        assertThat(topic.asked).containsExactly(BEN);
        assertThat(said).containsExactlyInAnyOrder("REFUSED ana", "UNCONFIRMED ben");

        topic.refused.clear();
        minutes(both, 2);
        assertThat(topic.asked).containsExactly(BEN, ANA);
    }

    @Test
    void a_renamed_contact_is_asked_nothing_and_gets_mail_when_the_address_is_confirmed() {
        minutes(ROSTER, 1);
        Roster renamed = roster(2, mailed("anastasia", ANA));

        minutes(renamed, 10);
        topic.confirm(ANA);
        minutes(renamed, 20);

        assertThat(topic.asked).containsExactly(ANA);
        assertThat(topic.policy(ANA)).containsExactly("anastasia");
        assertThat(arrives(ANA, "anastasia")).isTrue();
    }

    @Test
    void what_the_topic_has_and_nobody_remembers_is_taken_over() {
        confirmed(ROSTER);
        SubscriptionStore restored = new InMemorySubscriptionStore();

        new MailSubscriptions(topic, restored, this::say).follow(roster(4, mailed("anna", ANA)), now);

        assertThat(topic.asked).containsExactly(ANA);
        assertThat(topic.policy(ANA)).containsExactly("anna");
    }

    @Test
    void a_notice_that_could_not_be_given_is_given_later_and_nobody_is_asked_twice() {
        subscriptions = new MailSubscriptions(topic, store, address -> {
            throw new IllegalStateException("no ops topic");
        });
        assertThatThrownBy(() -> subscriptions.follow(ROSTER, now)).hasMessage("no ops topic");

        subscriptions = new MailSubscriptions(topic, store, this::say);
        minutes(ROSTER, 1);

        assertThat(topic.asked).containsExactly(ANA);
        assertThat(said).containsExactly("UNCONFIRMED ana");
    }

    @Test
    void of_two_runs_at_once_one_speaks() {
        SubscriptionStore beaten = new SubscriptionStore() {
            @Override
            public Subscriptions load() {
                return store.load();
            }

            @Override
            public Optional<Subscriptions> save(Subscriptions mine) {
                subscriptions.follow(ROSTER, now);
                return store.save(mine);
            }
        };

        new MailSubscriptions(topic, beaten, this::say).follow(ROSTER, now);

        assertThat(said).containsExactly("UNCONFIRMED ana");
    }

    private void confirmed(Roster roster) {
        minutes(roster, 1);
        topic.confirm(ANA);
        minutes(roster, 3);
    }

    private void minutes(Roster roster, int minutes) {
        for (int i = 0; i < minutes; i++) {
            now = now.plus(Duration.ofMinutes(1));
            subscriptions.follow(roster, now);
        }
    }

    private boolean arrives(String email, String contact) {
        return store.load().arrives(email, contact, now);
    }

    private void say(Subscribed address) {
        said.add(address.standing() + " " + String.join(", ", address.contacts()));
    }
}
