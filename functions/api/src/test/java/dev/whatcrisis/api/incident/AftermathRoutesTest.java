// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.verdict.Level;
import dev.whatcrisis.verdict.RuleId;
import dev.whatcrisis.watch.Duty;
import java.time.Duration;
import java.time.Instant;
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
                open.peak(),
                Optional.of(Duration.ofMinutes(130)),
                new Times(at, at, Optional.empty(), Optional.empty(), Optional.of(at), World.NOW),
                List.of(new Call(at, Level.RIPPLE, RuleId.R12, Outcome.TOO_LOUD, "it was one person")),
                Optional.of(new ForecastCheck(at, at, at, World.NOW, Optional.of(at), Optional.of(true))),
                List.of(new Woken(Duty.ON_CALL, at, "23:41", Optional.empty())),
                new Effect(OptionalDouble.empty(), OptionalDouble.empty(), Effect.Reason.NO_FOLLOWER_COUNTS),
                Set.of(LastingRisk.VOLUME),
                List.of(Change.RAISE_FLOOR));
    }
}
