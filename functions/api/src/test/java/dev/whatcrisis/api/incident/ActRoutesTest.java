// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.Altered;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.watch.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActRoutesTest {
    private static final IncidentId ID = new IncidentId("refund-1");

    private final World world = new World();

    @BeforeEach
    void open() {
        world.acme();
        world.ports.incidents().save(SampleIncidents.incident("refund-1"));
    }

    @Test
    void to_acknowledge_is_stored_with_who_and_when() {
        Answer answer = act("acknowledge", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/incident/state/id")).isEqualTo("ACKNOWLEDGED");
        assertThat(answer.at("/entry/who")).isEqualTo("remi");
        assertThat(state()).isEqualTo(new State.Acknowledged(World.NOW, "remi"));
        assertThat(timeline()).extracting(TimelineEntry::kind).containsExactly(TimelineEntry.Kind.ACKNOWLEDGED);
    }

    @Test
    void what_the_state_forbids_is_409_with_the_reason() {
        act("acknowledge", "");

        Answer again = act("acknowledge", "");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).contains("remi has it");
        assertThat(timeline()).hasSize(1);
    }

    @Test
    void a_reason_goes_into_the_audit_log() {
        act("close", "{\"why\":\"the shop opened again\"}");

        assertThat(world.audit.latest(1)).first().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("POST /incidents/{id}/close");
            assertThat(entry.target()).isEqualTo("/incidents/refund-1/close");
            assertThat(entry.why()).isEqualTo("the shop opened again");
        });
    }

    @Test
    void a_close_can_be_undone_for_ten_minutes() {
        act("close", "");
        world.now = world.now.plus(Duration.ofMinutes(10));
        assertThat(act("undo", "").at("/incident/state/id")).isEqualTo("OPEN");

        act("not-us", "");
        world.now = world.now.plus(Duration.ofMinutes(10)).plusMillis(1);
        assertThat(act("undo", "").status()).isEqualTo(409);
        assertThat(state()).isInstanceOf(State.Over.class);
    }

    @Test
    void each_act_can_be_undone_and_both_are_in_the_audit_log_and_the_timeline() {
        for (String verb : List.of("acknowledge", "snooze", "raise", "lower", "close", "fine", "not-us")) {
            Incident before = incident();

            assertThat(act(verb, "").at("/incident/undo/by")).as(verb).isEqualTo("remi");
            assertThat(act("undo", "").status()).as("undo of " + verb).isEqualTo(200);

            assertThat(incident().state()).as(verb).isEqualTo(before.state());
            assertThat(incident().level()).as(verb).isEqualTo(before.level());
            assertThat(incident().handling()).as(verb).isEqualTo(before.handling());
            assertThat(world.audit.latest(2))
                    .extracting(AuditEntry::target)
                    .containsExactlyInAnyOrder("/incidents/refund-1/" + verb, "/incidents/refund-1/undo");
            world.now = world.now.plusSeconds(1);
        }
        assertThat(timeline())
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.UNDONE)
                .hasSize(7);
        assertThat(act("undo", "").status()).isEqualTo(409);
    }

    @Test
    void a_level_is_raised_by_one_step_or_to_the_one_that_is_named() {
        assertThat(act("raise", "").at("/incident/level/id")).isEqualTo("SQUALL");
        assertThat(act("lower", "{\"level\":\"WHAT_CRISIS\",\"why\":\"asked the shop\"}")
                        .at("/incident/setLevel/raised"))
                .isEqualTo("false");
        Answer storm = act("raise", "{\"level\":\"STORM\"}");

        assertThat(storm.at("/incident/setLevel/by")).isEqualTo("remi");
        assertThat(storm.at("/incident/raisesTo")).isEqualTo("null");
        assertThat(storm.at("/incident/lowersTo/id")).isEqualTo("SQUALL");
        assertThat(act("raise", "").status()).isEqualTo(409);
        assertThat(act("raise", "{\"level\":\"HUGE\"}").at("/field")).isEqualTo("level");
        assertThat(act("lower", "{\"colour\":\"red\"}").at("/field")).isEqualTo("colour");
    }

    @Test
    void people_at_risk_are_not_lowered_and_the_answer_says_why() {
        Incident known = incident();
        world.ports.incidents().save(Altered.flags(known, Level.SQUALL, RuleId.R01, Flag.SAFETY));

        Answer answer = act("lower", "{\"level\":\"RIPPLE\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail"))
                .isEqualTo("it cannot be less than Squall: R01, “Somebody may be hurt”, is never less");
        assertThat(world.get("/incidents/refund-1").at("/incident/lowersTo")).isEqualTo("null");
    }

    @Test
    void an_incident_becomes_part_of_another_and_both_timelines_say_so() {
        world.ports.incidents().save(SampleIncidents.incident("other-1"));

        Answer merged = act("merge", "{\"into\":\"other-1\",\"why\":\"the same kettle\"}");

        assertThat(merged.at("/incident/state/how")).isEqualTo("MERGED");
        assertThat(merged.at("/incident/partOf")).isEqualTo("other-1");
        assertThat(merged.at("/incident/undo/act")).isEqualTo("MERGE");
        assertThat(world.ports.incidents().timeline(new IncidentId("other-1")))
                .extracting(TimelineEntry::who)
                .containsExactly("remi");
        assertThat(act("undo", "").at("/incident/state/id")).isEqualTo("OPEN");
    }

    @Test
    void what_it_cannot_be_part_of_is_said() {
        assertThat(act("merge", "{}").at("/field")).isEqualTo("into");
        assertThat(act("merge", "{\"into\":\"no such thing\"}").at("/field")).isEqualTo("into");
        assertThat(act("merge", "{\"into\":\"refund-1\"}").status()).isEqualTo(409);
        assertThat(act("merge", "{\"into\":\"refund-1\",\"x\":1}").at("/field")).isEqualTo("x");
    }

    @Test
    void a_story_is_taken_off_once_and_only_where_there_are_two() {
        assertThat(act("split", "{\"story\":\"story-refund-1\"}").status()).isEqualTo(409);
        world.stories(ID, "story-refund-1", "story-2");
        assertThat(world.get("/incidents/refund-1").json().path("stories")).hasSize(2);

        Answer split = act("split", "{\"story\":\"story-2\"}");

        assertThat(split.status()).isEqualTo(200);
        assertThat(split.at("/incident/undo/act")).isEqualTo("SPLIT");
        assertThat(act("split", "{\"story\":\"story-2\"}").status()).isEqualTo(409);
        assertThat(act("undo", "").at("/incident/undo")).isEqualTo("null");
        assertThat(act("split", "{\"story\":\"Not A Story\"}").at("/field")).isEqualTo("story");
    }

    @Test
    void whether_a_wake_was_worth_it_is_kept_with_who_and_when_and_can_be_said_anew() {
        world.lea(Language.EN);
        world.woken(ID, "lea", "2026-03-01T02:10:00Z");
        JsonNode night = world.get("/incidents/refund-1").json().path("wakes").path(0);
        assertThat(night.path("contact").asText()).isEqualTo("lea");
        assertThat(night.path("rating").isNull()).isTrue();
        String alert = night.path("alert").asText();

        Answer rated = act("rate", "{\"alert\":\"" + alert + "\",\"worth\":true}");

        assertThat(rated.at("/entry/what")).isEqualTo("waking lea at 03:10 was worth it");
        act("rate", "{\"alert\":\"" + alert + "\",\"worth\":false}");
        assertThat(incident().handling().ratings())
                .containsExactly(
                        new WakeRating(alert, "lea", Instant.parse("2026-03-01T02:10:00Z"), false, "remi", World.NOW));
        assertThat(act("rate", "{\"alert\":\"x\",\"worth\":true}").at("/field")).isEqualTo("alert");
        assertThat(act("rate", "{\"alert\":\"" + alert + "\"}").at("/field")).isEqualTo("worth");
    }

    @Test
    void a_snooze_lasts_until_seven_in_the_teams_zone() {
        act("snooze", "");

        assertThat(state()).isEqualTo(new State.Snoozed(World.NOW, Instant.parse("2026-03-02T06:00:00Z"), "remi"));
    }

    @Test
    void a_snooze_can_say_until_when_but_not_for_ever() {
        assertThat(act("snooze", "{\"until\":\"2026-03-03T00:00:00Z\"}").at("/field"))
                .isEqualTo("until");
        assertThat(act("snooze", "{\"until\":\"2026-03-01T10:00:00Z\"}").status())
                .isEqualTo(409);
        assertThat(act("snooze", "{\"until\":\"2026-03-01T12:00:00Z\"}").at("/incident/state/until"))
                .isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void a_note_needs_a_text_and_may_have_lines() {
        assertThat(act("note", "{}").at("/field")).isEqualTo("text");
        assertThat(act("note", "{\"text\":\"x\",\"colour\":\"red\"}").at("/field"))
                .isEqualTo("colour");

        assertThat(act("note", "{\"text\":\"one\\ntwo\"}").at("/entry/what")).isEqualTo("one\ntwo");
    }

    @Test
    void notes_of_many_at_the_same_instant_are_all_kept() {
        IntStream.range(0, 16).parallel().forEach(i -> act("note", "{\"text\":\"note " + i + "\"}"));

        assertThat(timeline())
                .extracting(TimelineEntry::what)
                .doesNotHaveDuplicates()
                .hasSize(16);
    }

    @Test
    void viewers_do_not_act() {
        assertThat(world.post(world.viewer, "/incidents/refund-1/close", "").status())
                .isEqualTo(403);
        assertThat(state()).isInstanceOf(State.Open.class);
    }

    @Test
    void an_unknown_incident_cannot_be_acted_on() {
        assertThat(world.post(world.responder, "/incidents/none/close", "").status())
                .isEqualTo(404);
    }

    private Answer act(String verb, String json) {
        return world.post(world.responder, "/incidents/refund-1/" + verb, json);
    }

    private Incident incident() {
        return world.ports.incidents().find(ID).orElseThrow();
    }

    private State state() {
        return incident().state();
    }

    private List<TimelineEntry> timeline() {
        return world.ports.incidents().timeline(ID);
    }
}
