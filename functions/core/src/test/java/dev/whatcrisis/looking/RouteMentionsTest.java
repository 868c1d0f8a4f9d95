// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.tracking.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteMentionsTest {
    private static final Instant NOW = Scene.NOON;
    private static final StoryId STORY = new StoryId("story-1");
    private static final Mention POST = Scene.post("p1", "the bread is late", NOW, 0.9);

    private final IncidentStore incidents = new InMemoryIncidentStore();
    private final RouteMentions route = new RouteMentions(incidents);

    @Test
    void what_has_no_incident_is_counted_to_its_story() {
        WatchState next = route.route(fresh(), Map.of(STORY, List.of(POST)), List.of(), NOW);

        assertThat(next.book().tallies().get(STORY).newest()).containsExactly(POST.id());
    }

    @Test
    void what_ended_by_itself_is_counted_anew_and_what_a_person_ended_stays_ended_and_is_watched() {
        Incident calm = incidents
                .save(SampleIncidents.over(SampleIncidents.incident("acme-1", NOW), NOW))
                .orElseThrow();
        Incident closed = incidents
                .save(SampleIncidents.incident("acme-2", NOW)
                        .withState(new State.Over(NOW, State.Ending.CLOSED, "ana", new State.Open(NOW))))
                .orElseThrow();

        assertThat(routed(calm).book().tallies()).containsKey(STORY);
        WatchState after = routed(closed);
        assertThat(incidents.mentions(closed.id())).containsExactly(POST.id());
        assertThat(after.book().tallies()).as("in case that a danger is told").containsKey(STORY);
    }

    @Test
    void a_story_that_begins_within_a_day_of_an_own_slip_is_about_it() {
        Incident slip = own();

        route.route(fresh(), Map.of(STORY, List.of(after(Duration.ofHours(23)))), List.of(slip), NOW);
        assertThat(incidents.mentions(slip.id())).hasSize(1);

        route.route(fresh(), Map.of(STORY, List.of(after(Duration.ofHours(25)))), List.of(slip), NOW);
        assertThat(incidents.mentions(slip.id())).hasSize(1);
    }

    private WatchState routed(Incident known) {
        WatchState state = fresh().routed(Map.of(STORY, known.id()), Map.of());
        return route.route(state, Map.of(STORY, List.of(POST)), List.of(), NOW);
    }

    private Incident own() {
        Incident i = SampleIncidents.incident("acme-own", NOW);
        MentionId post = new MentionId(POST.id().source(), "own");
        return incidents
                .save(new Incident(
                        i.id(),
                        i.watch(),
                        i.story(),
                        "",
                        i.state(),
                        i.phase(),
                        i.judgement(),
                        i.times(),
                        i.size(),
                        Origin.own(post),
                        i.forecasts(),
                        0))
                .orElseThrow();
    }

    private static Mention after(Duration gap) {
        return Scene.post("p" + gap, "what a post", NOW.minusSeconds(300).plus(gap), 0.9);
    }

    private static WatchState fresh() {
        WatchState fresh = SampleWatchStates.fresh(SampleIncidents.ACME, NOW);
        return fresh.withBook(new StoryBook(Stories.none(), Map.of(), Map.of()));
    }
}
