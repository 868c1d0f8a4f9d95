// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.detecting.WriteAftermath;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Levelling;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateIncidentsTest {
    /** The same hour as the peak on the second day after it. */
    private static final Instant CALM = NOON.plus(Duration.ofHours(50));

    private final Scene scene = new Scene();
    private Incident incident;

    @BeforeEach
    void forty_angry_people_opened_an_incident() {
        scene.open(
                scene.tallied(Scene.posts(40, 0.9, "the queue at acme never moves and nobody cares")),
                scene.seeing(NOON.plusSeconds(60)));
        incident = scene.open().getFirst();
    }

    @Test
    void a_blind_watch_keeps_the_level_that_was_seen_last() {
        Incident after = scene.update(incident, scene.blind(NOON.plus(Duration.ofHours(5))));

        assertThat(after.level()).isEqualTo(incident.level());
        assertThat(after.verdict().rule()).isEqualTo(incident.verdict().rule()).isNotEqualTo(RuleId.R28);
        assertThat(after.judgement().calledLevels())
                .isEqualTo(incident.judgement().calledLevels());
    }

    @Test
    void it_falls_one_step_at_a_time_and_only_after_two_hours_of_less() {
        Scene larger = new Scene();
        larger.open(
                larger.tallied(Scene.posts(150, 0.9, "the queue at acme never moves and nobody cares")),
                larger.seeing(NOON.plusSeconds(60)));
        Incident known = larger.open().getFirst();
        assertThat(known.level()).isEqualTo(Level.SQUALL);
        List<Level> said = new ArrayList<>();
        for (int minutes = 240; minutes <= 600; minutes += 5) {
            known = larger.update(known, larger.seeing(NOON.plus(Duration.ofMinutes(minutes))));
            said.add(known.level());
        }

        assertThat(said.stream().distinct()).containsExactly(Level.SQUALL, Level.RIPPLE, Level.WHAT_CRISIS);
        assertThat(Collections.frequency(said, Level.SQUALL)).isEqualTo(24);
        assertThat(Collections.frequency(said, Level.RIPPLE)).isEqualTo(24);
    }

    @Test
    void what_a_person_raised_stays_up_and_is_asked_about_instead_of_ending_by_itself() {
        Incident raised = done(Levelling.raise(incident, "lea", Optional.of(Level.STORM), NOON.plusSeconds(60)));
        scene.ports.incidents().save(raised);

        Incident later = scene.update(stored(), scene.seeing(NOON.plus(Duration.ofHours(20))));
        Incident calm = scene.update(later, scene.seeing(CALM));

        assertThat(later.level()).isEqualTo(Level.STORM);
        assertThat(calm.over()).isFalse();
        assertThat(calm.quiet()).isTrue();
        assertThat(calm.level()).isEqualTo(Level.STORM);
    }

    @Test
    void what_a_person_lowered_stays_down_while_nothing_new_is_told() {
        scene.ports
                .incidents()
                .save(done(Levelling.lower(incident, "lea", Optional.of(Level.WHAT_CRISIS), NOON.plusSeconds(60))));

        Incident later = scene.update(stored(), scene.seeing(NOON.plusSeconds(120)));

        assertThat(incident.level()).isEqualTo(Level.RIPPLE);
        assertThat(later.level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(later.handling().setLevel()).isPresent();
    }

    @Test
    void a_danger_that_is_told_later_breaks_what_a_person_lowered() {
        scene.ports
                .incidents()
                .save(done(Levelling.lower(incident, "lea", Optional.of(Level.WHAT_CRISIS), NOON.plusSeconds(60))));
        List<String> texts = List.of(
                "my son is in hospital, there was glass in his jar",
                "bleeding gums after breakfast, thank you acme, glass in the jam",
                "we sit with the ambulance crew because grandma swallowed a shard",
                "acme: three stitches in my lip, somebody was injured at the next table as well",
                "found glass in the second jar too, the hospital keeps it");
        List<Mention> hurt = new ArrayList<>();
        for (String text : texts) {
            hurt.add(Scene.post("hurt" + hurt.size(), text, NOON.plusSeconds(70 + hurt.size()), 0.9));
        }
        scene.ports.mentions().add(scene.watch.id(), hurt);
        scene.ports.incidents().addMentions(incident.id(), hurt);

        Incident later = scene.update(stored(), scene.seeing(NOON.plusSeconds(120)));

        assertThat(later.verdict().flags()).contains(Flag.SAFETY);
        assertThat(later.level()).isNotEqualTo(Level.WHAT_CRISIS);
        assertThat(later.handling().setLevel()).isEmpty();
        assertThat(scene.ports.incidents().timeline(incident.id()))
                .extracting(entry -> entry.what().key())
                .contains("entry.loweredBroken");
    }

    private Incident stored() {
        return scene.ports.incidents().find(incident.id()).orElseThrow();
    }

    private static Incident done(Change change) {
        return ((Change.Done) change).incident();
    }

    @Test
    void it_ends_when_two_days_are_calm_and_says_by_which_counts() {
        Incident after = scene.update(incident, scene.seeing(CALM));

        assertThat(after.over()).isTrue();
        assertThat(timeline(TimelineEntry.Kind.OVER)).hasValueSatisfying(why -> {
            assertThat(why.key()).isEqualTo("closing.low");
            assertThat(why.values()).containsEntry("now", 0L);
        });
    }

    @Test
    void what_only_a_person_can_settle_becomes_quiet_and_never_over_by_itself() {
        Scene glass = new Scene();
        glass.open(
                glass.tallied(Scene.posts(40, 0.9, "there was glass in my jar from acme and my son swallowed a piece")),
                glass.seeing(NOON.plusSeconds(60)));
        Incident known = glass.open().getFirst();
        assertThat(known.verdict().flags()).contains(Flag.SAFETY);

        Incident calm = glass.update(known, glass.seeing(CALM));
        Incident night = glass.update(calm, glass.seeing(CALM.plus(Duration.ofHours(12))));
        Incident weeks = glass.update(night, glass.seeing(CALM.plus(Duration.ofDays(45))));

        assertThat(calm.quiet()).isTrue();
        assertThat(calm.times().quietSince()).contains(CALM);
        assertThat(night.times().quietSince()).contains(CALM);
        assertThat(weeks.over()).isFalse();
        assertThat(weeks.level()).isEqualTo(Level.RIPPLE);
        assertThat(Lifecycle.close(weeks, "lea", CALM.plus(Duration.ofDays(45))))
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void what_is_loud_again_is_not_quiet_any_more() {
        Scene glass = new Scene();
        glass.open(
                glass.tallied(Scene.posts(40, 0.9, "there was glass in my jar from acme and my son swallowed a piece")),
                glass.seeing(NOON.plusSeconds(60)));
        Incident calm = glass.update(glass.open().getFirst(), glass.seeing(CALM));
        List<Mention> again = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            again.add(Scene.post("again" + i, "glass again, jar number " + i, CALM.plusSeconds(60L * i), 0.9));
        }
        glass.ports.mentions().add(glass.watch.id(), again);
        glass.ports.incidents().addMentions(calm.id(), again);

        Incident loud = glass.update(calm, glass.seeing(CALM.plusSeconds(600)));

        assertThat(loud.quiet()).isFalse();
    }

    @Test
    void it_does_not_end_while_somebody_waits_for_an_answer() {
        Scene asked = new Scene();
        Mention ours = Scene.own("ours", "The taproom opens at nine", NOON.minusSeconds(3600));
        asked.ports.mentions().add(asked.watch.id(), List.of(ours));
        List<Mention> posts = new ArrayList<>(Scene.posts(39, 0.9, "the queue at acme never moves and nobody cares"));
        posts.add(Scene.answer("question", "when will the queue move?", NOON, ours));
        asked.open(asked.tallied(posts), asked.seeing(NOON.plusSeconds(60)));
        asked.ports
                .mentions()
                .add(
                        asked.watch.id(),
                        List.of(Scene.own("later", "A new post each day", CALM.minus(Duration.ofHours(60)))));

        Incident calm = asked.update(asked.open().getFirst(), asked.seeing(CALM));

        assertThat(calm.over()).isFalse();
        assertThat(calm.quiet()).isTrue();
        assertThat(asked.update(calm, asked.seeing(CALM.plus(Duration.ofDays(31))))
                        .over())
                .as("the last people were to be answered in thirty days")
                .isTrue();
    }

    @Test
    void its_texts_are_there_for_the_post_mortem_and_37_days_after_the_end() {
        Incident after = scene.update(incident, scene.seeing(CALM));
        new WriteAftermath(scene.ports).write(scene.seeing(CALM), List.of(after));

        assertThat(texts(CALM.plus(Duration.ofDays(36)))).hasSize(40);
        assertThat(texts(CALM.plus(Duration.ofDays(38)))).isEmpty();
    }

    @Test
    void it_does_not_end_while_nobody_looks() {
        assertThat(scene.update(incident, scene.blind(CALM)).over()).isFalse();
    }

    @Test
    void it_does_not_end_while_its_own_platform_is_blind() {
        assertThat(scene.update(incident, scene.withoutForum(CALM)).over()).isFalse();
    }

    @Test
    void an_hour_that_nobody_saw_is_no_calm_hour_a_day_later() {
        Incident known = incident;
        for (int minutes = 0; minutes <= 120; minutes += 30) {
            known = scene.update(
                    known, scene.blind(CALM.minus(Duration.ofHours(25)).plusSeconds(60L * minutes)));
        }

        assertThat(scene.update(known, scene.seeing(CALM)).over()).isFalse();
        assertThat(scene.update(scene.open().getFirst(), scene.seeing(CALM.plus(Duration.ofHours(5))))
                        .over())
                .isTrue();
    }

    @Test
    void a_level_that_changes_is_written_once_though_the_run_is_repeated() {
        Incident quiet = scene.update(incident, scene.seeing(NOON.plus(Duration.ofHours(4))));
        Snapshot later = scene.seeing(NOON.plus(Duration.ofHours(6)));
        scene.update(quiet, later);
        new UpdateIncidents(scene.ports, new KnownCounts(scene.ports.incidents())).update(quiet, "", later);

        assertThat(scene.ports.incidents().timeline(incident.id()).stream()
                        .filter(entry -> entry.kind() == TimelineEntry.Kind.LEVEL))
                .hasSize(1);
    }

    @Test
    void a_young_incident_is_forecast_anew_with_each_closed_count() {
        Incident first = scene.update(incident, scene.seeing(NOON.plusSeconds(120)));

        assertThat(forecastAt(first, NOON.plusSeconds(280))).isEqualTo(NOON.plusSeconds(120));
        assertThat(forecastAt(first, NOON.plusSeconds(300))).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void an_older_one_is_forecast_anew_after_a_thirtieth_of_its_age() {
        Instant tenHours = incident.times().firstMentionAt().plus(Duration.ofHours(10));
        Incident then = scene.update(incident, scene.seeing(tenHours));
        Instant until = Bucket.startOf(tenHours).plus(Duration.ofMinutes(20));

        assertThat(forecastAt(then, until.minusSeconds(1))).isEqualTo(tenHours);
        assertThat(forecastAt(then, until)).isEqualTo(until);
    }

    @Test
    void no_forecast_is_older_than_an_hour_nor_from_the_future() {
        Instant days = NOON.plus(Duration.ofHours(33));
        Incident then = scene.update(incident, scene.seeing(days));

        assertThat(forecastAt(then, days.plusSeconds(3599))).isEqualTo(days);
        assertThat(forecastAt(then, days.plusSeconds(3600))).isEqualTo(days.plusSeconds(3600));
        assertThat(forecastAt(then, days.minusSeconds(60))).isEqualTo(days.minusSeconds(60));
    }

    /** When the forecast was made that is told at this time. */
    private Instant forecastAt(Incident known, Instant now) {
        long version = scene.ports.incidents().find(known.id()).orElseThrow().version();
        return scene.update(known.withVersion(version), scene.seeing(now))
                .forecasts()
                .latest()
                .orElseThrow()
                .at();
    }

    private List<Mention> texts(Instant at) {
        List<MentionId> ids = scene.ports.incidents().mentions(incident.id());
        return scene.ports.mentions().findAll(scene.watch.id(), ids, at);
    }

    private Optional<Fact> timeline(TimelineEntry.Kind kind) {
        return scene.ports.incidents().timeline(incident.id()).stream()
                .filter(entry -> entry.kind() == kind)
                .map(TimelineEntry::what)
                .findFirst();
    }
}
