// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import static dev.whatcrisis.lambda.sns.Contacts.mailed;
import static dev.whatcrisis.lambda.sns.Contacts.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.lambda.sns.Step.Keep;
import dev.whatcrisis.lambda.sns.Step.Retarget;
import dev.whatcrisis.lambda.sns.Step.Subscribe;
import dev.whatcrisis.lambda.sns.Step.Unsubscribe;
import dev.whatcrisis.lambda.sns.Step.Why;
import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant SINCE = Instant.parse("2026-03-03T09:00:00Z");
    private static final String ANA = "ana@acme.example";
    private static final Listed NOTHING = new Listed(Map.of(), Set.of());
    private static final Listed WAITING = new Listed(Map.of(), Set.of(ANA));
    private static final Listed CONFIRMED = new Listed(Map.of(ANA, "arn:1"), Set.of());
    private static final Roster ROSTER = roster(1, mailed("ana", ANA));

    @Test
    void people_who_share_an_address_are_one_subscription() {
        Roster shared = roster(1, mailed("ben", ANA), mailed("ana", ANA));

        assertThat(Comparison.steps(Subscriptions.NONE, shared, NOTHING))
                .containsExactly(new Subscribe(ANA, List.of("ben", "ana"), Optional.empty(), Why.NEW_ON_ROSTER));
    }

    @Test
    void an_address_that_the_topic_has_already_gets_its_filter_policy_and_no_second_mail() {
        Subscribed found = new Subscribed(ANA, List.of(), Optional.of("arn:1"), Standing.CONFIRMED, Optional.empty());

        assertThat(Comparison.steps(Subscriptions.NONE, ROSTER, CONFIRMED))
                .containsExactly(new Retarget(found, List.of("ana"), Why.FOUND_ON_TOPIC));
    }

    @Test
    void what_the_topic_lists_is_how_an_address_stands() {
        Subscribed ana = address(Standing.UNCONFIRMED);

        assertThat(steps(ana, ROSTER, WAITING)).containsExactly(new Keep(ana));
        assertThat(steps(ana, ROSTER, CONFIRMED)).containsExactly(new Keep(ana.with(Standing.CONFIRMED)));
        assertThat(steps(ana, ROSTER, NOTHING)).containsExactly(new Keep(ana.with(Standing.GONE)));
    }

    @Test
    void an_unsubscribed_address_is_not_asked_again_until_somebody_saves_the_roster() {
        Subscribed gone = address(Standing.GONE);

        assertThat(steps(gone, ROSTER, NOTHING)).containsExactly(new Keep(gone));
        assertThat(steps(gone, roster(2, mailed("ana", ANA)), NOTHING))
                .containsExactly(new Subscribe(ANA, List.of("ana"), Optional.empty(), Why.ROSTER_SAVED_AGAIN));
    }

    @Test
    void a_refused_address_is_tried_again() {
        assertThat(steps(address(Standing.REFUSED), ROSTER, NOTHING))
                .containsExactly(new Subscribe(ANA, List.of("ana"), Optional.empty(), Why.REFUSED_BEFORE));
    }

    @Test
    void a_colleague_at_the_same_address_is_added_once_it_is_confirmed() {
        Roster both = roster(2, mailed("ana", ANA), mailed("ben", ANA));
        Subscribed ana = address(Standing.UNCONFIRMED);

        assertThat(steps(ana, both, WAITING)).containsExactly(new Keep(ana));
        assertThat(steps(ana, both, CONFIRMED))
                .containsExactly(new Retarget(ana.with(Standing.CONFIRMED), List.of("ana", "ben"), Why.OTHER_CONTACTS));
    }

    @Test
    void another_subscription_of_the_same_address_gets_the_filter_policy_too() {
        Listed other = new Listed(Map.of(ANA, "arn:2"), Set.of());
        Subscribed ana = address(Standing.CONFIRMED);

        assertThat(steps(ana, ROSTER, other))
                .containsExactly(new Retarget(ana.confirmedAs("arn:2"), List.of("ana"), Why.OTHER_SUBSCRIPTION));
    }

    @Test
    void an_address_off_the_roster_is_unsubscribed() {
        Subscribed ana = address(Standing.CONFIRMED);

        assertThat(steps(ana, roster(2), CONFIRMED)).containsExactly(new Unsubscribe(ana, Why.OFF_THE_ROSTER));
        assertThat(steps(ana, roster(2), NOTHING)).isEmpty();
    }

    @Test
    void a_mistyped_address_is_kept_in_mind_as_long_as_a_stranger_could_confirm_it() {
        Subscribed ana = address(Standing.UNCONFIRMED);
        Roster corrected = roster(2, mailed("ana", "ana@acme2.example"));

        assertThat(steps(ana, corrected, WAITING)).contains(new Keep(ana)).hasSize(2);
        assertThat(steps(ana, corrected, CONFIRMED))
                .contains(new Unsubscribe(ana.with(Standing.CONFIRMED), Why.OFF_THE_ROSTER));
    }

    @Test
    void of_an_ended_and_a_new_subscription_the_new_one_counts() {
        Listed.Line ended = new Listed.Line(ANA, "Deleted");

        assertThat(Listed.of(List.of(new Listed.Line(ANA, "PendingConfirmation"), ended))
                        .waits(ANA))
                .isTrue();
        assertThat(Listed.of(List.of(ended)).waits(ANA)).isFalse();
        assertThat(Listed.of(List.of(new Listed.Line(ANA, "arn:1"), ended)).arn(ANA))
                .contains("arn:1");
    }

    private static Subscribed address(Standing standing) {
        Optional<String> arn = standing == Standing.REFUSED ? Optional.empty() : Optional.of("arn:1");
        return new Subscribed(ANA, List.of(new Recipient("ana", SINCE)), arn, standing, Optional.empty());
    }

    private static List<Step> steps(Subscribed known, Roster roster, Listed listed) {
        return Comparison.steps(new Subscriptions(1, SINCE, List.of(known), 1), roster, listed);
    }
}
