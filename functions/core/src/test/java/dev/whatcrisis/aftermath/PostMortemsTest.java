// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Change;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.LastingRisk;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostMortemsTest {
    private static final OwnAccount OURS = new OwnAccount(new SourceName("bluesky"), "acme.example");
    private final Storms storm = new Storms();

    @Test
    void half_life_runs_from_the_peak_until_no_hour_is_above_half_of_it() {
        assertThat(storm.postMortem().halfLife()).contains(Duration.ofHours(2));
        storm.hours = new int[] {10, 40, 100, 30, 70, 10};
        assertThat(storm.postMortem().halfLife()).contains(Duration.ofHours(3));
        storm.hours = new int[] {10, 40, 100, 60};
        assertThat(storm.postMortem().halfLife()).isEmpty();
    }

    @Test
    void calm_is_the_first_of_six_quiet_hours_with_three_by_day() {
        assertThat(storm.postMortem().times().calm()).contains(Storms.hour(8));
    }

    @Test
    void a_forecast_is_a_hit_when_the_end_lies_in_its_interval() {
        assertThat(storm.predicted(6, 8, 12)
                        .postMortem()
                        .forecast()
                        .orElseThrow()
                        .hit())
                .contains(true);
        assertThat(storm.predicted(9, 10, 12)
                        .postMortem()
                        .forecast()
                        .orElseThrow()
                        .hit())
                .contains(false);
        assertThat(storm.postMortem().changes()).contains(Change.WIDEN_FORECAST);
    }

    @Test
    void an_end_that_was_not_seen_is_neither_hit_nor_miss() {
        storm.hours = new int[] {10, 40, 100};
        assertThat(storm.predicted(6, 8, 12)
                        .postMortem()
                        .forecast()
                        .orElseThrow()
                        .hit())
                .isEmpty();
    }

    @Test
    void a_level_is_too_calm_when_a_higher_one_was_called_hours_later() {
        storm.hours = new int[] {10, 40, 100, 60, 40, 30, 120, 60, 30, 20, 10, 4, 3, 2, 2, 1, 1, 0, 0, 0};
        PostMortem pm = storm.called(0, Level.RIPPLE).called(5, Level.SQUALL).postMortem();
        assertThat(pm.calls()).extracting(Call::outcome).containsExactly(Outcome.TOO_CALM, Outcome.RIGHT);
        assertThat(pm.changes()).contains(Change.LISTEN_SOONER);
    }

    @Test
    void a_level_that_is_raised_within_two_hours_was_the_beginning_and_right() {
        assertThat(storm.called(0, Level.RIPPLE)
                        .called(1, Level.SQUALL)
                        .postMortem()
                        .calls())
                .extracting(Call::outcome)
                .containsExactly(Outcome.RIGHT, Outcome.RIGHT);
    }

    /** The rule may change hours later, while it is the same storm. */
    @Test
    void a_storm_that_goes_on_for_hours_was_not_called_late() {
        storm.hours = new int[] {10, 40, 100, 60, 40, 30, 20, 10, 4, 3, 2, 2, 1, 1, 0, 0, 0};
        PostMortem pm = storm.called(0, Level.RIPPLE)
                .called(1, Level.STORM)
                .called(3, Level.STORM)
                .postMortem();

        assertThat(pm.calls().getFirst().outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(pm.changes()).doesNotContain(Change.LISTEN_SOONER);
    }

    @Test
    void a_storm_called_when_nothing_grew_any_more_and_calm_was_near_is_too_loud() {
        PostMortem pm = storm.called(5, Level.STORM).postMortem();
        assertThat(pm.calls()).extracting(Call::outcome).containsExactly(Outcome.TOO_LOUD);
        assertThat(pm.changes()).contains(Change.RAISE_FLOOR);
        assertThat(new Storms().called(1, Level.STORM).postMortem().calls())
                .extracting(Call::outcome)
                .containsExactly(Outcome.RIGHT);
    }

    @Test
    void what_was_not_about_us_was_always_too_loud() {
        storm.ending = State.Ending.NOT_US;
        assertThat(storm.called(1, Level.RIPPLE).postMortem().calls())
                .extracting(Call::outcome)
                .containsExactly(Outcome.TOO_LOUD);
    }

    @Test
    void a_call_with_nothing_counted_after_it_cannot_be_judged() {
        assertThat(storm.called(12, Level.SQUALL).postMortem().calls())
                .extracting(Call::outcome)
                .containsExactly(Outcome.CANNOT_TELL);
    }

    @Test
    void who_was_woken_is_a_role_at_a_local_time() {
        PostMortem pm = storm.rang("bob", 16, Reason.ESCALATION)
                .rang("lea", 15, Reason.LEVEL_UP)
                .rang("gone", 17, Reason.ESCALATION)
                .postMortem();
        assertThat(pm.woken())
                .extracting(PostMortem.Woken::role)
                .containsExactly(Duty.AWAKE_FIRST, Duty.ON_CALL, Duty.ON_CALL);
        assertThat(pm.woken()).extracting(PostMortem.Woken::localTime).containsExactly("01:00", "02:00", "03:00");
        assertThat(pm.changes()).contains(Change.WAKE_LESS);
    }

    @Test
    void the_first_text_of_a_night_is_known_by_its_id_for_that_night_is_rated_by_it() {
        PostMortem pm = storm.rang("lea", 15, Reason.LEVEL_UP)
                .rang("lea", 16, Reason.NEW_FLAG)
                .rang("bob", 16, Reason.ESCALATION)
                .rang("lea", 38, Reason.LEVEL_UP)
                .postMortem();

        assertThat(pm.woken())
                .extracting(PostMortem.Woken::night)
                .containsExactlyInAnyOrder(
                        Optional.of("lea15"), Optional.empty(), Optional.of("bob16"), Optional.of("lea38"));
    }

    @Test
    void a_wake_for_a_flag_is_not_held_against_anybody() {
        assertThat(storm.rang("lea", 15, Reason.LEVEL_UP, Flag.SAFETY)
                        .postMortem()
                        .changes())
                .doesNotContain(Change.WAKE_LESS);
    }

    @Test
    void an_unanswered_storm_asks_for_a_look_at_the_roster() {
        assertThat(storm.rang("lea", 1, Reason.LEVEL_UP).postMortem().changes()).contains(Change.MEND_ROSTER);
        assertThat(storm.noted(2, Kind.ACKNOWLEDGED).postMortem().changes()).doesNotContain(Change.MEND_ROSTER);
    }

    @Test
    void an_own_post_that_stayed_up_is_to_be_deleted_sooner() {
        storm.rang("lea", 1, Reason.LEVEL_UP, Flag.OWN_LIVE);
        assertThat(storm.postMortem().changes()).contains(Change.DELETE_SOONER);
        assertThat(storm.noted(1, Kind.DELETED).postMortem().changes()).doesNotContain(Change.DELETE_SOONER);
        assertThat(storm.postMortem().times().ownPostDeleted()).contains(Storms.hour(1));
    }

    @Test
    void lasting_risks_follow_from_type_flags_volume_and_length() {
        assertThat(storm.postMortem().lastingRisks()).isEmpty();
        storm.type = CrisisType.SERVICE_FAILURE;
        storm.flags = Set.of(Flag.MISCONDUCT_VIDEO, Flag.IDENTITY);
        storm.posts = 1_000;
        storm.hours = new int[] {10, 40, 100};
        assertThat(storm.postMortem().lastingRisks())
                .containsExactlyInAnyOrder(
                        LastingRisk.VIVID,
                        LastingRisk.IDENTITY,
                        LastingRisk.FAILURE,
                        LastingRisk.VOLUME,
                        LastingRisk.DURATION);
    }

    @Test
    void without_counted_followers_the_effect_cannot_be_told() {
        assertThat(storm.postMortem().effect().reason()).isEqualTo(Effect.Reason.NO_FOLLOWER_COUNTS);
        followers("2026-03-09", 1_000);
        assertThat(storm.postMortem().effect().reason()).isEqualTo(Effect.Reason.TOO_FEW_DAYS);
    }

    @Test
    void the_effect_is_set_against_as_many_days_before() {
        followers("2026-03-06", 900);
        followers("2026-03-09", 1_000);
        followers("2026-03-12", 950);
        Effect effect = storm.postMortem().effect();
        assertThat(effect.change()).hasValue(-0.05);
        assertThat(effect.usualChange()).hasValue(100 / 900.0);
    }

    @Test
    void what_may_hurt_somebody_is_judged_by_whoever_closed_it_and_not_by_its_size() {
        storm.flags = Set.of(Flag.SAFETY);
        storm.called(2, Level.SQUALL);
        storm.hours = new int[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(outcome()).isEqualTo(Outcome.CANNOT_TELL);
        storm.ending = State.Ending.CLOSED;
        assertThat(outcome()).isEqualTo(Outcome.RIGHT);
        storm.ending = State.Ending.FINE;
        assertThat(outcome()).isEqualTo(Outcome.TOO_LOUD);
    }

    @Test
    void our_first_word_and_our_answers_are_found_among_our_own_posts() {
        MentionId slip = new MentionId(OURS.source(), "slip");
        storm.origin = Origin.own(slip);
        storm.ownPosts.add(own("slip", 0, Optional.empty(), Optional.empty()));
        storm.ownPosts.add(own("news", 1, Optional.empty(), Optional.empty()));
        assertThat(storm.postMortem().answers()).contains(new PostMortem.Answers(Optional.empty(), 0));

        storm.ownPosts.add(own("sorry", 2, Optional.empty(), Optional.of(Label.OWN_APOLOGY)));
        storm.ownPosts.add(own("answer", 3, Optional.of(slip), Optional.empty()));
        Optional<Instant> second = Optional.of(Storms.hour(2));
        assertThat(storm.postMortem().answers())
                .contains(new PostMortem.Answers(second, 1, second, Optional.empty(), Optional.empty()));
    }

    @Test
    void counts_that_did_not_move_by_one_follower_tell_no_effect() {
        followers("2026-03-09", 1_000);
        followers("2026-03-12", 1_000);
        assertThat(storm.postMortem().effect().reason()).isEqualTo(Effect.Reason.NO_CHANGE_SEEN);
    }

    private Outcome outcome() {
        return storm.postMortem().calls().getFirst().outcome();
    }

    private static Mention own(String id, int hour, Optional<MentionId> replyTo, Optional<Label> label) {
        Mention post = new Mention(
                new MentionId(OURS.source(), id),
                Storms.hour(hour),
                Storms.hour(hour),
                Optional.empty(),
                "We said something.",
                "en",
                Optional.empty(),
                Engagement.NONE,
                replyTo,
                true,
                false,
                Optional.empty(),
                Optional.empty());
        return label.map(read -> post.withSays(said(read))).orElse(post);
    }

    private static Says said(Label label) {
        return new Says(
                label,
                0.9,
                0,
                false,
                false,
                label.isCritical(),
                About.US,
                Attached.NONE,
                Witness.NONE,
                false,
                Harm.NONE,
                true,
                "test");
    }

    private void followers(String day, long count) {
        storm.followers.add(new FollowerCount(OURS, LocalDate.parse(day), count));
    }
}
