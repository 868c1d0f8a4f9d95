// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Care;
import dev.whatcrisis.alert.Situation;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.tracking.Scene;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.FirstWatch;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.wording.Briefing;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrieferTest {
    private static final Instant NOON = Scene.NOON;

    private final Scene scene =
            new Scene(new Scene().watch.withOwnAccounts(List.of(new OwnAccount(new SourceName("forum"), "acme"))));
    private final Contact ana =
            FirstWatch.contact(scene.watch, "ana", "Ana", Optional.empty(), Optional.of("ana@acme.example"));

    @Test
    void a_message_can_quote_the_first_post_and_critical_ones() {
        Mention first = Scene.post("first", "@acme, the oven is cold?", NOON.minusSeconds(600), 0.1);
        Mention angry = Scene.post("angry", "No bread again", NOON.minusSeconds(60), 0.9);

        Briefing briefing = briefing(first, angry);

        assertThat(briefing.firstPost()).contains("@acme, the oven is cold?");
        assertThat(briefing.samples()).containsExactly("No bread again");
        assertThat(briefing.peopleToAnswer()).isEqualTo(1);
    }

    @Test
    void the_last_day_is_told_hour_by_hour_with_this_hour_last() {
        Briefing briefing = briefing(Scene.post("one", "No bread", NOON.minusSeconds(60), 0.9));

        assertThat(briefing.last24Hours()).hasSize(24).endsWith(1);
    }

    @Test
    void of_a_blind_watch_only_that_is_told() {
        Briefing briefing = new Briefer(scene.ports).blind(scene.blind(NOON), NOON.minusSeconds(900));

        assertThat(briefing.incident()).isEmpty();
        assertThat(briefing.blindness())
                .contains(new Briefing.Blindness(List.of("forum:acme"), NOON.minusSeconds(900)));
    }

    @Test
    void what_we_said_three_days_ago_is_still_said_and_nobody_says_sorry_twice() {
        Mention asked = Scene.post("asked", "@acme, was the bread of Sunday safe?", NOON.minusSeconds(80 * 3600), 0.1);
        Mention sorry = Scene.own("sorry", "We are sorry for the cold bread.", NOON.minusSeconds(75 * 3600))
                .withSays(Read.as(Label.OWN_APOLOGY).likely(0.6).says());
        Mention answer = Scene.ownAnswer("safe", "It was. Kim", NOON.minusSeconds(74 * 3600), asked);
        scene.ports.mentions().add(scene.watch.id(), List.of(sorry, answer));

        Briefing briefing = briefing(NOON.minusSeconds(81 * 3600), asked);

        assertThat(scene.seeing(NOON).ownPosts()).as("what a look knows").isEmpty();
        assertThat(briefing.steps().ownedUpAt()).contains(sorry.at());
        assertThat(briefing.steps().answered()).isEqualTo(1);
        assertThat(briefing.peopleToAnswer()).isZero();
    }

    @Test
    void an_apology_that_the_timeline_has_is_said_when_the_post_is_no_more_known() {
        Instant said = NOON.minusSeconds(40 * 86400);
        scene.ports
                .incidents()
                .append(
                        new IncidentId("acme-1"),
                        new TimelineEntry(
                                said,
                                TimelineEntry.WATCH,
                                TimelineEntry.Kind.NOTE,
                                Fact.of(OwnSteps.APOLOGISED),
                                "APOLOGY"));

        assertThat(briefing(Scene.post("angry", "No bread again", NOON.minusSeconds(60), 0.9))
                        .steps()
                        .ownedUpAt())
                .contains(said);
    }

    private Briefing briefing(Mention... posts) {
        return briefing(NOON.minusSeconds(300), posts);
    }

    private Briefing briefing(Instant began, Mention... posts) {
        Incident i = SampleIncidents.incident("acme-1", began);
        Incident known = new Incident(
                i.id(),
                i.watch(),
                i.story(),
                i.headline(),
                i.state(),
                i.phase(),
                i.judgement(),
                i.times(),
                i.size(),
                Origin.story(Optional.of(posts[0].id())),
                i.forecasts(),
                0);
        Incident stored = scene.ports.incidents().save(known).orElseThrow();
        scene.ports.mentions().add(scene.watch.id(), List.of(posts));
        scene.ports.incidents().addMentions(stored.id(), List.of(posts));
        Situation situation =
                new Situation(stored, new Roster(List.of(ana), 1), List.of(), Map.of(), Care.NONE, false, NOON);
        return new Briefer(scene.ports).of(scene.seeing(NOON), stored, ana, situation);
    }
}
