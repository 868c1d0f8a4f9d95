// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Altered;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Conclusion.Mood;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NowRoutesTest {
    private final World world = new World();
    private final Watch acme = world.acme();

    @Test
    void a_quiet_day_says_what_crisis() {
        conclude(Mood.WATCHING, List.of());
        SampleStates.read(world, acme, World.NOW);

        Answer now = now();

        assertThat(now.at("/sentence")).isEqualTo("What crisis?");
        assertThat(now.at("/state/id")).isEqualTo("WHAT_CRISIS");
        assertThat(now.at("/state/word")).isEqualTo("What crisis?");
        assertThat(now.at("/state/colour")).isEqualTo("grey");
        assertThat(now.at("/why/0")).isEqualTo("3 in an hour; a normal Sunday morning has 2");
        assertThat(now.at("/signal/inHour")).isEqualTo("3");
        assertThat(now.at("/signal/usual")).isEqualTo("2.0");
        assertThat(now.at("/forecast")).isEqualTo("null");
        assertThat(now.at("/rule")).isEqualTo("null");
        assertThat(now.at("/livingShare")).isEqualTo("1.0");
    }

    @Test
    void an_open_incident_brings_its_level_rule_forecast_and_waking() {
        Incident incident = Altered.forecast(SampleIncidents.incident("refund-1"), SampleStates.forecast(World.NOW));
        world.ports.incidents().save(incident);
        conclude(Mood.WATCHING, List.of(incident));
        SampleStates.read(world, acme, World.NOW);

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("RIPPLE");
        assertThat(now.at("/rule")).isEqualTo("R12");
        assertThat(now.at("/waking/wake")).isEqualTo("false");
        assertThat(now.at("/forecast/calmByP50")).isEqualTo("2026-03-01T19:30:00Z");
        assertThat(now.at("/openIncidents/0/id")).isEqualTo("refund-1");
        assertThat(now.at("/openIncidents/0/state/id")).isEqualTo("OPEN");
    }

    @Test
    void below_why_stand_the_reasons_alone_and_quiet_counts_are_none_for_what_is_open() {
        Incident incident = SampleIncidents.incident("refund-1");
        world.ports.incidents().save(incident);
        Conclusion known = SampleStates.now(World.NOW, Mood.WATCHING, List.of(incident));
        Fact reason = Fact.of("verdict.reason")
                .with("reasons", List.of(Fact.plain("a service failed")))
                .with("rule", RuleId.R10);
        concluded(known, Stream.concat(Stream.of(reason), known.why().stream()).toList(), Optional.empty());
        SampleStates.read(world, acme, World.NOW);

        Answer now = now();

        assertThat(now.at("/why/0")).isEqualTo("a service failed (R10).");
        assertThat(now.at("/why/1")).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_settings_is_said_without_their_values() {
        conclude(Mood.WATCHING, List.of());
        assertThat(now().at("/settingFaults/0/setting")).isEmpty();

        world.faults.add(SettingFault.unusable("Zone", "UTC"));
        world.faults.add(SettingFault.of("PollBluesky", SettingFault.Kind.OFF));

        Answer now = now();
        assertThat(now.at("/settingFaults/0/setting")).isEqualTo("Zone");
        assertThat(now.at("/settingFaults/0/kind")).isEqualTo("UNUSABLE");
        assertThat(now.at("/settingFaults/0/instead")).isEqualTo("UTC");
        assertThat(now.at("/settingFaults/1/kind")).isEqualTo("OFF");
    }

    @Test
    void it_speaks_the_language_that_is_asked_for_else_the_browsers_else_the_watchs() {
        Map<String, String> french = Map.of("Accept-Language", "de;q=0.9, fr-CH, en;q=0.5");
        Map<String, String> unreadable = Map.of("Accept-Language", "what;;;");
        String path = "/watches/acme/now";

        assertThat(world.get(path + "?language=fr").at("/state/word")).isEqualTo("En attente");
        assertThat(world.get(path + "?language=fr").at("/sentence"))
                .isEqualTo("Aucune source interrogée pour l’instant.");
        assertThat(world.send(world.viewer, "GET", path, "", french).at("/state/word"))
                .isEqualTo("En attente");
        assertThat(world.send(world.viewer, "GET", path + "?language=EN", "", french)
                        .at("/state/word"))
                .isEqualTo("Waiting");
        assertThat(world.send(world.viewer, "GET", path, "", unreadable).at("/state/word"))
                .isEqualTo("Waiting");
        world.ports.watches().save(Altered.language(acme, Language.FR));
        assertThat(world.get(path).at("/state/word")).isEqualTo("En attente");
    }

    @Test
    void a_language_that_is_not_spoken_is_refused() {
        Answer answer = world.get("/watches/acme/now?language=tlh");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo("language");
        assertThat(answer.at("/detail")).contains("en, fr");
    }

    @Test
    void a_jump_of_the_clock_is_told_in_parts() {
        jumped(Duration.ofHours(23));

        Answer now = now();
        assertThat(now.at("/clockJump/at")).isEqualTo("2026-02-28T11:30:00Z");
        assertThat(now.at("/clockJump/seconds")).isEqualTo("-172800");
        assertThat(now.at("/clockJump/reason")).startsWith("This machine’s clock went back by 2 days");
    }

    @Test
    void a_jump_of_the_clock_is_no_news_after_a_day() {
        jumped(Duration.ofHours(25));

        assertThat(now().at("/clockJump")).isEqualTo("null");
    }

    @Test
    void a_watch_that_was_never_polled_waits() {
        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("WAITING");
        assertThat(now.at("/at")).isEqualTo("null");
        assertThat(now.at("/sources/0/sight")).isEqualTo("WAITING");
        assertThat(now.json().path("sources")).hasSize(2);
    }

    @Test
    void what_was_asked_once_in_vain_is_not_said_to_be_still_to_be_asked() {
        acme.queries().forEach(q -> world.ports.sourceStates().save(SampleStates.sourceState(q, 1, Optional.empty())));

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("WAITING");
        assertThat(now.at("/sentence")).isEqualTo("No source has answered yet.");
        assertThat(now.at("/why/0")).contains("hackernews:acme").contains("1 failed poll: no answer in 10 s");
    }

    @Test
    void a_source_shows_what_is_known_of_it() {
        world.ports.sourceStates().save(SampleStates.sourceState(acme.queries().getFirst(), 1, Optional.of(World.NOW)));

        Answer now = now();

        assertThat(now.at("/sources/0/query")).isEqualTo("hackernews:acme");
        assertThat(now.at("/sources/0/sight")).isEqualTo("LIVING");
        assertThat(now.at("/sources/0/nextAllowedAt")).isEqualTo("2026-03-01T10:35:00Z");
        assertThat(now.at("/sources/0/quotaLeft")).isEqualTo("42");
        assertThat(now.at("/sources/0/quarantined")).isEqualTo("2");
    }

    @Test
    void sources_that_went_blind_after_the_last_conclusion_end_the_calm_at_once() {
        conclude(Mood.WATCHING, List.of());
        acme.queries().forEach(q -> world.ports.sourceStates().save(SampleStates.sourceState(q, 2, Optional.empty())));

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("BLIND");
        assertThat(now.at("/sentence")).doesNotContain("What crisis");
        assertThat(now.at("/why/0")).contains("hackernews:acme").contains("no answer in 10 s");
    }

    @Test
    void one_blind_source_of_two_is_named() {
        conclude(Mood.WATCHING, List.of());
        SampleStates.read(world, acme, World.NOW);
        var feed = acme.queries().get(1);
        long version =
                world.ports.sourceStates().find(World.ACME, feed).orElseThrow().version();
        world.ports
                .sourceStates()
                .save(SampleStates.sourceState(feed, 2, Optional.empty()).withVersion(version));

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("WHAT_CRISIS");
        assertThat(now.at("/without/0")).isEqualTo("rss:https://news.example/feed");
        assertThat(now.at("/livingShare")).isEqualTo("0.5");
    }

    @Test
    void a_detector_that_stopped_is_never_calm() {
        conclude(Mood.WATCHING, List.of());
        world.now = World.NOW.plus(Standing.TOO_OLD).plusSeconds(1);
        SampleStates.read(world, acme, world.now);

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("BLIND");
        assertThat(now.at("/why/0")).contains("nothing was judged for 10 minutes");
    }

    @Test
    void a_conclusion_from_the_future_is_never_calm() {
        conclude(Mood.WATCHING, List.of());
        world.now = World.NOW.minus(Duration.ofDays(2));
        SampleStates.read(world, acme, world.now);

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("BLIND");
        assertThat(now.at("/why/0")).contains("the last judgement is stored 2 days ahead of this machine’s clock");
    }

    @Test
    void who_ends_an_incident_sees_it_at_once() {
        Incident incident = SampleIncidents.incident("refund-1");
        world.ports.incidents().save(incident);
        conclude(Mood.WATCHING, List.of(incident));
        SampleStates.read(world, acme, World.NOW);
        world.post(world.responder, "/incidents/refund-1/close", "");

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("WHAT_CRISIS");
        assertThat(now.at("/sentence")).isEqualTo("What crisis?");
        assertThat(now.json().path("openIncidents")).isEmpty();
        assertThat(now.at("/forecast")).isEqualTo("null");
    }

    @Test
    void a_paused_watch_says_that_nobody_watches() {
        conclude(Mood.WATCHING, List.of());
        SampleStates.read(world, acme, World.NOW);
        world.ports.watches().save(acme.withPaused(true));

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("PAUSED");
        assertThat(now.at("/sentence")).isEqualTo("Paused. Nobody is watching.");
    }

    @Test
    void learning_shows_until_when() {
        conclude(Mood.LEARNING, List.of());
        SampleStates.read(world, acme, World.NOW);

        Answer now = now();

        assertThat(now.at("/state/id")).isEqualTo("LEARNING");
        assertThat(now.at("/learningUntil"))
                .isEqualTo(World.NOW.plus(Duration.ofDays(3)).toString());
    }

    @Test
    void a_level_goes_before_learning() {
        Incident incident = SampleIncidents.incident("refund-1");
        world.ports.incidents().save(incident);
        conclude(Mood.LEARNING, List.of(incident));
        SampleStates.read(world, acme, World.NOW);

        assertThat(now().at("/state/id")).isEqualTo("RIPPLE");
    }

    private void conclude(Mood mood, List<Incident> open) {
        world.ports.states().save(SampleStates.state(SampleStates.now(World.NOW, mood, open)));
    }

    /** The clock went back two days, so long ago. */
    private void jumped(Duration ago) {
        ClockJump jump = new ClockJump(World.NOW.minus(ago), Duration.ofDays(-2));
        Conclusion now = SampleStates.now(World.NOW, Mood.WATCHING, List.of());
        concluded(now, now.why(), Optional.of(jump));
    }

    private void concluded(Conclusion now, List<Fact> why, Optional<ClockJump> jump) {
        world.ports
                .states()
                .save(SampleStates.state(new Conclusion(
                        now.at(),
                        now.mood(),
                        now.level(),
                        now.sentence(),
                        why,
                        now.wouldChange(),
                        now.open(),
                        now.signal(),
                        now.forecast(),
                        now.learningUntil(),
                        now.sight(),
                        jump)));
    }

    private Answer now() {
        Answer answer = world.get("/watches/acme/now");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
