// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static dev.whatcrisis.tracking.Scene.STORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenIncidentsTest {
    private final Scene scene = new Scene();

    @Test
    void many_angry_people_open_an_incident_that_counts_every_post_they_wrote() {
        WatchState state = scene.tallied(Scene.posts(150, 0.9, "the queue at acme never moves and nobody cares"));

        WatchState next = scene.open(state, scene.seeing(NOON.plusSeconds(60)));

        Incident incident = scene.open().getFirst();
        assertThat(next.book().incidentOf()).containsEntry(STORY, incident.id());
        assertThat(incident.times().firstMentionAt()).isEqualTo(NOON.minus(Duration.ofMinutes(149)));
        assertThat(next.book().tallies()).isEmpty();
        assertThat(scene.ports.incidents().buckets(incident.id()))
                .extracting(Bucket::total)
                .satisfies(totals -> assertThat(
                                totals.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(150));
    }

    @Test
    void it_began_with_a_critical_post_and_not_with_an_ordinary_one_of_the_same_story() {
        Mention ordinary = Scene.post("ordinary", "the queue at acme in the sun", NOON.minus(Duration.ofHours(4)), 0.1);
        List<Mention> critical = Scene.posts(40, 0.9, "the queue at acme never moves and nobody cares");
        List<Mention> posts =
                Stream.concat(Stream.of(ordinary), critical.stream()).toList();

        scene.open(scene.tallied(posts), scene.seeing(NOON.plusSeconds(60)));

        assertThat(scene.open().getFirst().origin().firstPost())
                .contains(critical.stream()
                        .min(Comparator.comparing(Mention::at))
                        .orElseThrow()
                        .id());
    }

    @Test
    void a_crowd_whose_tone_cannot_be_told_opens_a_ripple_that_says_so() {
        WatchState state = scene.tallied(Scene.posts(150, 0.3, "the gate at acme stands open again today"));

        scene.open(state, scene.seeing(NOON.plusSeconds(60)));

        Incident incident = scene.open().getFirst();
        assertThat(incident.level()).isEqualTo(Level.RIPPLE);
        assertThat(incident.verdict().waking().wake()).isFalse();
        assertThat(scene.ports.incidents().timeline(incident.id()))
                .extracting(entry -> entry.what().key())
                .contains("graded.unclear");
    }

    @Test
    void people_who_praise_are_calm_at_any_loudness() {
        scene.open(
                scene.tallied(Scene.posts(150, 0, "what a lovely evening at acme, thank you all").stream()
                        .map(post -> post.withSentiment(new Sentiment(0, 0.1, 0.9, true)))
                        .toList()),
                scene.seeing(NOON.plusSeconds(60)));

        assertThat(scene.open()).isEmpty();
    }

    @Test
    void a_run_that_broke_off_after_opening_opens_no_second_incident() {
        WatchState state = scene.tallied(Scene.posts(40, 0.9, "the queue at acme never moves and nobody cares"));

        scene.open(state, scene.seeing(NOON.plusSeconds(60)));
        WatchState later = state.routed(
                Map.of(), Map.of(STORY, state.book().tallies().get(STORY).since(NOON.plus(Duration.ofMinutes(170)))));
        WatchState again = scene.open(later, scene.seeing(NOON.plus(Duration.ofMinutes(170))));

        assertThat(scene.open()).hasSize(1);
        assertThat(again.book().incidentOf()).containsKey(STORY);
    }

    @Test
    void the_same_beginning_gives_the_same_name_when_the_oldest_counts_have_slid_out() {
        WatchState state = scene.tallied(Scene.posts(40, 0.9, "the queue at acme never moves and nobody cares"));
        StoryTally slid = state.book().tallies().get(STORY).since(NOON.plus(Duration.ofMinutes(160)));
        Scene other = new Scene();
        other.tallied(Scene.posts(40, 0.9, "the queue at acme never moves and nobody cares"));

        scene.open(state, scene.seeing(NOON.plusSeconds(60)));
        other.open(state.routed(Map.of(), Map.of(STORY, slid)), other.seeing(NOON.plusSeconds(60)));

        assertThat(other.open())
                .extracting(Incident::id)
                .containsExactly(scene.open().getFirst().id());
    }

    @Test
    void a_story_that_joined_an_incident_brings_what_was_counted_of_it() {
        WatchState state = scene.tallied(Scene.posts(5, 0.2, "acme opens at nine on sunday"));
        IncidentId known = new IncidentId("acme-known");

        WatchState next = scene.open(
                state.routed(Map.of(STORY, known), state.book().tallies()), scene.seeing(NOON.plusSeconds(60)));

        assertThat(next.book().tallies()).isEmpty();
        assertThat(scene.ports.incidents().mentions(known)).hasSize(5);
    }

    @Test
    void five_calm_posts_about_people_in_hospital_are_read() {
        WatchState state = scene.tallied(Scene.posts(5, 0.2, "people in hospital with food poisoning after acme"));

        scene.open(state, scene.seeing(NOON.plusSeconds(60)));

        Incident incident = scene.open().getFirst();
        assertThat(incident.verdict().flags()).contains(Flag.SAFETY);
        assertThat(incident.verdict().rule()).isEqualTo(RuleId.R01);
    }

    @Test
    void five_calm_posts_about_opening_hours_open_nothing() {
        WatchState state = scene.tallied(Scene.posts(5, 0.2, "acme opens at nine on sunday"));

        assertThat(scene.open(state, scene.seeing(NOON.plusSeconds(60))).book().incidentOf())
                .isEmpty();
    }

    @Test
    void what_a_blind_watch_counts_opens_nothing() {
        WatchState state = scene.tallied(Scene.posts(40, 0.9, "the queue at acme never moves and nobody cares"));

        assertThat(scene.open(state, scene.blind(NOON.plusSeconds(60))).book().incidentOf())
                .isEmpty();
        assertThat(scene.open()).isEmpty();
    }

    @Test
    void people_who_are_hurt_are_heard_by_a_blind_watch_too() {
        WatchState state = scene.tallied(Scene.posts(5, 0.9, "people in hospital with food poisoning after acme"));

        scene.open(state, scene.blind(NOON.plusSeconds(60)));

        assertThat(scene.open().getFirst().verdict().rule()).isEqualTo(RuleId.R01);
    }
}
