// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.Regrouping;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyState;
import dev.whatcrisis.reply.Replying;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person says is one matter becomes one, what a person takes apart stays two, and both can be taken back. */
class RegroupTest {
    private static final Instant NIGHT = MONDAY.plus(Duration.ofDays(16)).plus(Duration.ofHours(1));

    private final Loop loop = Loop.inMemory().ordinary(MONDAY, NIGHT.plus(Duration.ofHours(6)));

    private void glassAndGas() {
        loop.danger(NIGHT, "My tongue bleeds, glass splinters in the Acme jam", Harm.CUT, Attached.PHOTO)
                .danger(minutes(5), "Gas leaks in the Acme hall, two colleagues fainted", Harm.GAS, Attached.PHOTO)
                .until(minutes(10));
    }

    private Incident merged() {
        glassAndGas();
        List<Incident> open = open();
        assertThat(open).hasSize(2);
        return take(Regrouping.merge(open.get(1), open.get(0), "ana", loop.now));
    }

    @Test
    void two_incidents_that_a_person_says_are_one_go_on_as_one_with_both_posts_and_timelines() {
        Incident gone = merged();
        loop.until(minutes(25));

        assertThat(open()).hasSize(1);
        Incident goesOn = open().getFirst();
        assertThat(loop.ports.incidents().mentions(goesOn.id())).hasSize(2);
        assertThat(loop.ports.incidents().timeline(goesOn.id()))
                .extracting(TimelineEntry::key)
                .anyMatch(key -> key.startsWith(gone.id() + ":"));
        assertThat(book().values()).containsOnly(goesOn.id());
        assertThat(loop.sent(Alert.Reason.OVER)).isZero();
    }

    @Test
    void within_ten_minutes_it_is_taken_back_as_if_nothing_had_been_said() {
        Incident gone = merged();
        loop.until(minutes(15));
        take(Lifecycle.undo(stored(gone.id()), "ana", loop.now));
        loop.until(minutes(60));

        assertThat(open()).hasSize(2);
        assertThat(open())
                .allMatch(incident ->
                        loop.ports.incidents().mentions(incident.id()).size() == 1);
    }

    @Test
    void a_danger_that_is_told_in_these_ten_minutes_is_not_lost() {
        merged();
        int before = texts();
        loop.danger(minutes(12), "Gas leaks in the Acme hall again, my colleagues fainted", Harm.GAS, Attached.PHOTO)
                .danger(minutes(13), "Two colleagues fainted from gas in the hall of Acme", Harm.GAS, Attached.PHOTO)
                .until(minutes(15));

        assertThat(texts()).isEqualTo(before + 1);
    }

    private Incident twoStoriesInOne() {
        loop.danger(NIGHT, "The thermolid jumped off and scalded my wrist, Acme", Harm.BURN, Attached.PHOTO)
                .danger(minutes(5), "Acme thermolid: boiling tea over both knees yesterday", Harm.BURN, Attached.NONE)
                .until(minutes(20));
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    @Test
    void a_story_that_a_person_takes_off_is_an_incident_of_its_own_and_the_machine_does_not_put_it_back() {
        Incident one = twoStoriesInOne();
        StoryId off = stories(one).stream()
                .filter(story -> !story.equals(one.story()))
                .findFirst()
                .orElseThrow();
        int before = texts();

        take(Regrouping.split(one, off, stories(one), "ana", loop.now));
        loop.danger(minutes(40), "Acme thermolid: boiling tea over my knees as well", Harm.BURN, Attached.NONE)
                .until(minutes(120));

        assertThat(open()).hasSize(2);
        Incident split = open().stream()
                .filter(incident -> incident.story().equals(off))
                .findFirst()
                .orElseThrow();
        assertThat(split.state()).isInstanceOf(State.Acknowledged.class);
        assertThat(split.verdict().flags()).contains(Flag.SAFETY);
        assertThat(loop.ports.incidents().mentions(split.id())).hasSize(2);
        assertThat(texts()).as("nobody is told again of what was told").isEqualTo(before);
    }

    @Test
    void a_split_that_is_taken_back_is_one_incident_again() {
        Incident one = twoStoriesInOne();
        StoryId off = stories(one).stream()
                .filter(story -> !story.equals(one.story()))
                .findFirst()
                .orElseThrow();
        take(Regrouping.split(one, off, stories(one), "ana", loop.now));
        loop.until(minutes(25));
        assertThat(open()).hasSize(2);

        take(Lifecycle.undo(stored(one.id()), "ana", loop.now));
        loop.until(minutes(35));

        assertThat(open()).extracting(Incident::id).containsExactly(one.id());
        assertThat(book().values()).containsOnly(one.id());
    }

    @Test
    void whoever_is_to_be_answered_in_what_was_merged_is_to_be_answered_in_what_goes_on_once_and_as_far_as_it_was() {
        Incident gone = merged();
        Reply answered = replies(gone).replies().getFirst();
        steps().step(
                        gone,
                        loop.watch,
                        answered.id(),
                        row -> Replying.sent(row, "ana", Optional.of("We call you."), loop.now),
                        loop.now);
        loop.until(minutes(25));
        List<Reply> queue = replies(open().getFirst()).replies();

        assertThat(queue).hasSize(2);
        assertThat(queue).filteredOn(Reply::answered).extracting(Reply::id).containsExactly(answered.id());
        assertThat(queue)
                .allMatch(row -> row.incident().equals(open().getFirst().id()));

        loop.until(minutes(60));
        assertThat(replies(open().getFirst()).replies()).isEqualTo(queue);
    }

    @Test
    void what_a_person_did_in_the_one_that_goes_on_stands_when_the_other_is_handed_over() {
        Incident gone = merged();
        Incident goesOn = open().getFirst();
        Reply here = replies(goesOn).replies().getFirst();
        steps().step(goesOn, loop.watch, here.id(), row -> Replying.leave(row, "ana", "we spoke", loop.now), loop.now);
        loop.until(minutes(25));

        assertThat(replies(stored(goesOn.id())).replies())
                .hasSize(2)
                .filteredOn(row -> row.state() instanceof ReplyState.Left && !row.leftByWatch())
                .extracting(Reply::id)
                .containsExactly(here.id());
        assertThat(gone.merged()).isTrue();
    }

    @Test
    void a_split_takes_its_own_people_with_what_was_done_for_them_and_brings_them_back() {
        Incident one = twoStoriesInOne();
        StoryId off = stories(one).stream()
                .filter(story -> !story.equals(one.story()))
                .findFirst()
                .orElseThrow();
        List<Reply> all = replies(one).replies();
        all.forEach(reply -> steps().step(
                        one,
                        loop.watch,
                        reply.id(),
                        row -> Replying.leave(row, "ana", "by phone", loop.now),
                        loop.now));
        take(Regrouping.split(stored(one.id()), off, stories(one), "ana", loop.now));
        loop.until(minutes(25));
        Incident split = open().stream()
                .filter(incident -> incident.story().equals(off))
                .findFirst()
                .orElseThrow();

        List<Reply> theirs = replies(split).replies();
        List<Reply> ours = replies(stored(one.id())).replies();
        assertThat(theirs).isNotEmpty().allMatch(row -> !row.leftByWatch() && row.state() instanceof ReplyState.Left);
        assertThat(Stream.concat(theirs.stream(), ours.stream()).map(Reply::id))
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Reply::id).toList());

        take(Lifecycle.undo(stored(one.id()), "ana", loop.now));
        loop.until(minutes(35));
        assertThat(replies(stored(one.id())).replies())
                .extracting(Reply::id)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Reply::id).toList());
    }

    private Replies steps() {
        return new Replies(loop.ports.mentions(), loop.ports.incidents(), loop.ports.replies());
    }

    private Replies.Queue replies(Incident incident) {
        return steps().queue(incident, loop.watch, loop.now);
    }

    @Test
    void what_cannot_be_one_or_two_is_refused() {
        Incident one = twoStoriesInOne();

        assertThat(Regrouping.merge(one, one, "ana", loop.now)).isInstanceOf(Change.Refused.class);
        assertThat(Regrouping.split(one, new StoryId("other"), stories(one), "ana", loop.now))
                .isInstanceOf(Change.Refused.class);
        assertThat(Regrouping.split(one, one.story(), Set.of(one.story()), "ana", loop.now))
                .isInstanceOf(Change.Refused.class);
    }

    private Set<StoryId> stories(Incident incident) {
        return loop.ports.states().find(loop.watch.id()).orElseThrow().book().of(incident.id()).stream()
                .map(Story::id)
                .collect(Collectors.toSet());
    }

    private Map<StoryId, IncidentId> book() {
        return loop.ports.states().find(loop.watch.id()).orElseThrow().book().incidentOf();
    }

    private Incident take(Change change) {
        Change.Done done = (Change.Done) change;
        Incident saved = loop.ports.incidents().save(done.incident()).orElseThrow();
        loop.ports.incidents().append(saved.id(), done.entry());
        return saved;
    }

    private Incident stored(IncidentId id) {
        return loop.ports.incidents().find(id).orElseThrow();
    }

    private List<Incident> open() {
        return loop.ports.incidents().open(loop.watch.id());
    }

    private static Instant minutes(int minutes) {
        return NIGHT.plus(Duration.ofMinutes(minutes));
    }

    private int texts() {
        return (int) loop.sent.stream()
                .filter(alert -> alert.contact().equals("ana") && alert.means() == Means.SMS)
                .filter(alert -> alert.reason() != Alert.Reason.ESCALATION)
                .count();
    }
}
