// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.aftermath.Aftereffect;
import dev.whatcrisis.aftermath.Aftereffect.Measure;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Change;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.LastingRisk;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.aftermath.PostMortem.Times;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.effect.Estimate;
import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AftermathRoutesTest {
    private final World world = new World();
    private final Incident open = SampleIncidents.incident("refund-1");

    @BeforeEach
    void open() {
        world.acme();
    }

    @Test
    void a_post_mortem_says_what_really_happened() {
        world.ports.incidents().save(SampleIncidents.over(open, World.NOW));
        world.ports.postMortems().save(postMortem());

        Answer answer = world.get("/incidents/refund-1/post-mortem.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/highest/id")).isEqualTo("RIPPLE");
        assertThat(answer.at("/halfLifeMinutes")).isEqualTo("130");
        assertThat(answer.at("/answers/replies")).isEqualTo("3");
        assertThat(answer.at("/times/acknowledged")).isEqualTo("null");
        assertThat(answer.at("/calls/0/outcome")).isEqualTo("TOO_LOUD");
        assertThat(answer.at("/forecast/hit")).isEqualTo("true");
        assertThat(answer.at("/woken/0/role")).isEqualTo("ON_CALL");
        assertThat(answer.at("/effect/change")).isEqualTo("null");
        assertThat(answer.at("/lastingRisks/0")).isEqualTo("VOLUME");
        assertThat(answer.at("/changes/0")).isEqualTo("RAISE_FLOOR");
        assertThat(world.get("/incidents/refund-1").at("/hasPostMortem")).isEqualTo("true");
    }

    @Test
    void a_night_that_is_rated_after_it_was_written_is_told_as_it_was_rated() {
        WakeRating rating = new WakeRating("night-1", "lea", World.NOW, false, "lea", World.NOW);
        var rated = (dev.whatcrisis.incident.Change.Done) Lifecycle.rate(SampleIncidents.over(open, World.NOW), rating);
        world.ports.incidents().save(rated.incident());
        world.ports.postMortems().save(postMortem());

        assertThat(world.get("/incidents/refund-1/post-mortem.json").at("/woken/0/worthIt"))
                .isEqualTo("false");
        assertThat(world.get("/incidents/refund-1/post-mortem.md").text()).doesNotContain("not rated");
    }

    @Test
    void the_same_can_be_read_as_markdown() {
        world.ports.incidents().save(SampleIncidents.over(open, World.NOW));
        world.ports.postMortems().save(postMortem());

        Answer answer = world.get("/incidents/refund-1/post-mortem.md");

        assertThat(answer.header("content-type")).isEqualTo("text/markdown; charset=utf-8");
        assertThat(answer.text()).startsWith("# ").contains("opening hours sunday");
    }

    @Test
    void what_it_came_to_is_told_with_its_interval_and_why_something_cannot_be_told() {
        over(postMortem()
                .with(
                        List.of(
                                effect(Measure.FOLLOWERS, new Estimate(Finding.LESS, Math.log(0.9), 0.02, 20, 8)),
                                effect(Measure.TONE, new Estimate(Finding.TOO_FEW_WEEKS, 0, 0, 5, 8))),
                        World.NOW));

        Answer answer = world.get("/incidents/refund-1/post-mortem.json");

        assertThat(answer.json().at("/aftereffects/0/change").asDouble()).isCloseTo(-0.1, within(1e-9));
        assertThat(answer.json().at("/aftereffects/0/low").asDouble()).isLessThan(-0.11);
        assertThat(answer.at("/aftereffects/1/change")).isEqualTo("null");
        assertThat(answer.at("/aftereffects/1/sentence"))
                .contains("needs 8 weeks")
                .contains("5 are here");
        assertThat(answer.at("/lasting/0/outcome")).isEqualTo("LASTS");
        assertThat(answer.at("/completedAt")).isEqualTo(World.NOW.toString());
        assertThat(answer.at("/conclusions")).isEqualTo("null");
    }

    @Test
    void the_same_is_a_page_of_its_own_in_which_nothing_acts() {
        over(postMortem());
        write(world.responder, "{'learned':'Ask <script>alert(1)</script> first','change':'Two **keys**'}");

        Answer answer = world.get("/incidents/refund-1/post-mortem.html?language=fr");

        assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'")
                .contains("sha256-");
        assertThat(answer.text())
                .startsWith("<!doctype html><html lang=\"fr\">")
                .contains("<dt>Ce que nous avons appris</dt><dd>Ask &lt;script&gt;alert(1)&lt;/script&gt; first</dd>")
                .contains("<dd>Two **keys**</dd>")
                .contains("@media print")
                .doesNotContain("<script")
                .doesNotContain("<dt></dt>");
    }

    @Test
    void what_the_team_wrote_stands_in_every_form_and_says_who_wrote_last() {
        over(postMortem());

        Answer first = write(world.responder, "{'learned':'We ask first.','decidedBy':'the team','version':0}");

        assertThat(first.at("/version")).isEqualTo("1");
        assertThat(first.at("/updatedBy")).isEqualTo("remi");
        assertThat(world.get("/incidents/refund-1/post-mortem.json").at("/conclusions/learned"))
                .isEqualTo("We ask first.");
        assertThat(world.get("/incidents/refund-1/post-mortem.md").text())
                .contains("**What we learned:** We ask first.")
                .doesNotContain("remi");
    }

    @Test
    void of_two_editors_the_second_is_told_who_wrote_and_nothing_is_overwritten() {
        over(postMortem());
        write(world.admin, "{'learned':'Hers.','version':0}");

        Answer second = write(world.responder, "{'learned':'His.','version':0}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/detail")).contains("ada").contains("Nothing was overwritten");
        assertThat(world.get("/incidents/refund-1/post-mortem.json").at("/conclusions/learned"))
                .isEqualTo("Hers.");
        assertThat(write(world.responder, "{'learned':'Both.','version':1}").status())
                .isEqualTo(200);
    }

    @Test
    void before_there_is_a_report_nothing_is_written_into_it_and_viewers_write_nothing() {
        world.ports.incidents().save(open);

        assertThat(write(world.responder, "{'learned':'x'}").status()).isEqualTo(409);
        over(postMortem());
        assertThat(write(world.viewer, "{'learned':'x'}").status()).isEqualTo(403);
    }

    @Test
    void who_is_forgotten_is_taken_out_of_what_the_team_wrote() {
        world.ports.mentions().add(World.ACME, List.of(SampleMentions.critical(SampleMentions.mention("a"), "kimdoe")));
        over(postMortem());
        write(world.responder, "{'learned':'kimdoe was right.'}");

        world.post(
                world.admin,
                "/watches/acme/purge",
                "{\"mention\":\"" + SampleMentions.id("a").key() + "\"}");

        assertThat(world.get("/incidents/refund-1/post-mortem.json").at("/conclusions/learned"))
                .isEqualTo("[…] was right.");
    }

    private Answer write(String token, String json) {
        return world.put(token, "/incidents/refund-1/post-mortem/conclusions", json.replace('\'', '"'));
    }

    private void over(PostMortem report) {
        long version =
                world.ports.incidents().find(open.id()).map(Incident::version).orElse(0L);
        world.ports.incidents().save(SampleIncidents.over(open, World.NOW).withVersion(version));
        world.ports.postMortems().save(report);
    }

    private static Aftereffect effect(Measure measure, Estimate estimate) {
        return new Aftereffect(measure, 30, LocalDate.parse("2026-03-31"), estimate);
    }

    @Test
    void a_post_mortem_outlives_its_watch_as_numbers() {
        world.ports.incidents().save(SampleIncidents.over(open, World.NOW));
        world.ports.postMortems().save(postMortem());
        world.delete(world.admin, "/watches/acme");

        assertThat(world.get("/incidents/refund-1/post-mortem.json").status()).isEqualTo(200);
        assertThat(world.get("/incidents/refund-1/post-mortem.md").status()).isEqualTo(409);
    }

    @Test
    void the_base_rate_counts_the_teams_own_incidents_when_there_are_enough() {
        for (int n = 0; n < 10; n++) {
            Incident incident = SampleIncidents.incident("i-" + n, World.NOW.minus(Duration.ofDays(20L + n)));
            int hours = n == 0 ? 90 : 10;
            world.ports
                    .incidents()
                    .save(SampleIncidents.over(
                            incident, incident.times().firstMentionAt().plus(Duration.ofHours(hours))));
        }

        Answer answer = world.get("/base-rate?watch=acme");

        assertThat(answer.at("/scope")).isEqualTo("ALL");
        assertThat(answer.at("/own")).isEqualTo("10");
        assertThat(answer.at("/over")).isEqualTo("9");
        assertThat(answer.at("/of")).isEqualTo("10");
        assertThat(answer.at("/exception/hours")).isEqualTo("90");
        assertThat(world.get("/watches/acme/now").at("/baseRate")).isEqualTo(answer.at("/sentence"));
    }

    @Test
    void the_base_rate_takes_the_length_until_calm_from_the_post_mortem() {
        for (int n = 0; n < 5; n++) {
            world.ports
                    .incidents()
                    .save(SampleIncidents.over(SampleIncidents.incident("i-" + n), World.NOW.plus(Duration.ofDays(9))));
        }
        world.ports.incidents().save(SampleIncidents.over(open, World.NOW.plus(Duration.ofDays(30))));
        world.ports.postMortems().save(postMortem());

        assertThat(world.get("/base-rate?watch=acme")
                        .json()
                        .at("/exception/hours")
                        .asInt())
                .isEqualTo(9 * 24);
    }

    @Test
    void with_too_few_of_ones_own_the_public_cases_are_counted() {
        Answer answer = world.get("/base-rate?watch=acme");

        assertThat(answer.at("/scope")).isEqualTo("PUBLIC");
        assertThat(answer.at("/own")).isEqualTo("0");
        assertThat(answer.at("/sentence")).contains("public cases");
    }

    @Test
    void while_it_goes_on_there_is_none() {
        world.ports.incidents().save(open);

        Answer answer = world.get("/incidents/refund-1/post-mortem.json");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail")).contains("still going on");
    }

    @Test
    void just_after_the_end_it_is_being_written() {
        world.ports.incidents().save(SampleIncidents.over(open, World.NOW));

        assertThat(world.get("/incidents/refund-1/post-mortem.json").at("/detail"))
                .contains("in a minute");
    }

    @Test
    void the_base_rate_needs_a_watch_that_there_is() {
        assertThat(world.get("/base-rate").at("/field")).isEqualTo("watch");
        assertThat(world.get("/base-rate?watch=none").status()).isEqualTo(404);
    }

    private PostMortem postMortem() {
        Instant at = SampleIncidents.OPENED;
        return new PostMortem(
                open.id(),
                open.watch(),
                World.NOW,
                open.headline(),
                Level.RIPPLE,
                Optional.empty(),
                Optional.empty(),
                12,
                4,
                1,
                0,
                open.size().peak(),
                Optional.of(Duration.ofMinutes(130)),
                new Times(at, at, Optional.empty(), Optional.empty(), Optional.of(at), World.NOW),
                List.of(new Call(at, Level.RIPPLE, RuleId.R12, Outcome.TOO_LOUD, Fact.of("hindsight.notUs"))),
                Optional.of(new ForecastCheck(at, at, at, World.NOW, Optional.of(at), Optional.of(true))),
                List.of(new Woken(Duty.ON_CALL, at, "23:41", Optional.empty(), Optional.of("night-1"))),
                new Effect(OptionalDouble.empty(), OptionalDouble.empty(), Effect.Reason.NO_FOLLOWER_COUNTS),
                Set.of(LastingRisk.VOLUME),
                List.of(Change.RAISE_FLOOR),
                Optional.of(new PostMortem.Answers(Optional.of(at), 3)),
                0);
    }
}
