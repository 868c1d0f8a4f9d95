// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import static dev.whatcrisis.lambda.sns.Contacts.mailed;
import static dev.whatcrisis.lambda.sns.Contacts.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The topic as SNS has it, by way of the real client. */
class SnsTopicTest {
    private static final String ANA = "ana@acme.example";

    private final Topics topics = new Topics();
    private final SnsTopic topic = new SnsTopic(topics.sns, topics.alerts);

    @Test
    void an_address_is_subscribed_with_its_filter_policy_from_its_first_moment_on() {
        String arn = topic.subscribe(ANA, List.of("ana", "ben"));

        assertThat(policy(arn)).isEqualTo("{\"to\":[\"ana:email\",\"ben:email\"]}");
        assertThat(topic.list().arn(ANA)).contains(arn);
    }

    @Test
    void a_policy_changes_and_a_subscription_ends() {
        String arn = topic.subscribe(ANA, List.of("ana"));

        topic.retarget(arn, List.of("ben"));
        assertThat(policy(arn)).isEqualTo("{\"to\":[\"ben:email\"]}");

        topic.unsubscribe(arn);
        topic.unsubscribe(arn);
        assertThat(topic.list().arn(ANA)).isEmpty();
    }

    @Test
    void every_page_of_the_list_is_read_and_other_receivers_are_left_alone() {
        topics.mailbox("ana:email");
        IntStream.range(0, 101).forEach(i -> topic.subscribe("p" + i + "@acme.example", List.of("p" + i)));

        assertThat(topic.list().confirmed()).hasSize(101);
    }

    @Test
    void the_topic_follows_the_roster_and_the_ops_topic_hears_of_it_without_an_address() {
        String ops = topics.opsMailbox();
        SubscriptionStore store = new InMemorySubscriptionStore();
        MailSubscriptions subscriptions = new MailSubscriptions(
                topics.sns, topics.alerts, store, new OpsNotices(topics.sns, topics.ops, Words.of(Language.EN)));
        Instant now = Instant.parse("2026-03-03T09:00:00Z");

        subscriptions.follow(roster(1, mailed("ana", ANA)), now);
        subscriptions.follow(roster(2, mailed("ben", "ben@acme.example")), now.plusSeconds(60));

        assertThat(topic.list().confirmed()).containsOnlyKeys("ben@acme.example");
        assertThat(topics.texts(ops))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("this contact yet: ana."))
                .anySatisfy(text -> assertThat(text).contains("this contact yet: ben."))
                .noneSatisfy(text -> assertThat(text).contains("@"));
        assertThat(topics.published)
                .allSatisfy(notice -> assertThat(notice.subject()).isASCII().hasSizeLessThan(100));
    }

    private String policy(String arn) {
        return topics.sns
                .getSubscriptionAttributes(ask -> ask.subscriptionArn(arn))
                .attributes()
                .get("FilterPolicy");
    }
}
