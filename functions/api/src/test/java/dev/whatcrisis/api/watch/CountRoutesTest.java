// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountRoutesTest {
    private final World world = new World();
    private final Watch acme = world.acme();

    @Test
    void posts_are_summed_by_the_hour_and_by_source() {
        add(SampleMentions.mention("a"), SampleMentions.critical(SampleMentions.mention("b"), "x"));
        add(SampleMentions.from("hackernews", SampleMentions.mention("c")));

        Answer counts = world.get("/watches/acme/counts?from=2026-03-01T09:00:00Z&to=2026-03-01T11:00:00Z");

        assertThat(counts.json().path("points")).hasSize(2);
        assertThat(counts.at("/points/0/total")).isEqualTo("0");
        assertThat(counts.at("/points/1/start")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(counts.at("/points/1/total")).isEqualTo("3");
        assertThat(counts.at("/points/1/critical")).isEqualTo("1");
        assertThat(counts.at("/points/1/sources/rss")).isEqualTo("2");
        assertThat(counts.at("/points/1/sources/hackernews")).isEqualTo("1");
    }

    @Test
    void without_a_span_the_last_48_hours_are_answered() {
        Answer counts = world.get("/watches/acme/counts");

        assertThat(counts.at("/from")).isEqualTo("2026-02-27T10:00:00Z");
        assertThat(counts.at("/to")).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(counts.json().path("points")).hasSize(49);
    }

    @Test
    void every_width_sums_to_the_same() {
        Random random = new Random(5);
        for (int n = 0; n < 50; n++) {
            Instant at = World.NOW.minusSeconds(random.nextInt(86_400 * 2));
            add(SampleMentions.mention("n" + n, at, World.NOW));
        }

        for (String by : List.of("PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "P1D")) {
            Answer counts =
                    world.get("/watches/acme/counts?from=2026-02-27T00:00:00Z&to=2026-03-02T00:00:00Z&by=" + by);
            int sum = 0;
            for (JsonNode point : counts.json().path("points")) {
                sum += point.path("total").asInt();
            }
            assertThat(sum).as(by).isEqualTo(50);
        }
    }

    @Test
    void time_to_come_has_no_posts_but_what_is_usual() {
        world.ports.states().save(SampleStates.learned(3, 2));

        Answer counts = world.get("/watches/acme/counts?from=2026-03-01T10:00:00Z&to=2026-03-01T12:00:00Z");

        assertThat(counts.at("/points/0/total")).isEqualTo("0");
        assertThat(counts.at("/points/1/total")).isEqualTo("null");
        assertThat(counts.json().at("/points/1/usual").asDouble()).isBetween(12.0, 36.0);
        assertThat(counts.json().at("/points/1/usualHigh").asDouble())
                .isGreaterThan(counts.json().at("/points/1/usual").asDouble());
    }

    @Test
    void what_is_usual_grows_with_the_width() {
        world.ports.states().save(SampleStates.learned(3, 2));

        double hour = usual("PT1H");

        assertThat(usual("PT5M")).isCloseTo(hour / 12, org.assertj.core.data.Offset.offset(0.01));
        assertThat(usual("PT6H")).isBetween(hour * 4, hour * 8);
        assertThat(world.get("/watches/acme/counts?by=P1D").at("/points/0/usualHigh"))
                .isEqualTo("null");
    }

    @Test
    void a_campaign_raises_what_is_usual() {
        world.ports.states().save(SampleStates.learned(3, 2));
        double before = usual("PT1H");
        Instant from = Instant.parse("2026-03-01T09:00:00Z");
        world.ports
                .watches()
                .save(acme.withCampaign(Optional.of(new Campaign(from, from.plus(Duration.ofHours(5)), 3))));

        assertThat(usual("PT1H")).isCloseTo(3 * before, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void days_that_were_unusual_are_said_with_how_seldom_they_were() {
        world.ports.states().save(SampleStates.withStorm(20, 5));

        Answer counts = world.get("/watches/acme/counts");

        assertThat(counts.json().at("/bursts").size()).isEqualTo(1);
        assertThat(counts.at("/bursts/0/day"))
                .isEqualTo(World.NOW.minus(Duration.ofDays(5)).toString().substring(0, 10));
        assertThat(counts.at("/bursts/0/unheardOf")).isEqualTo("true");
        assertThat(counts.json().at("/bursts/0/everyDays").asInt()).isBetween(30, 45);
    }

    @Test
    void nothing_is_usual_before_anything_was_learned() {
        assertThat(world.get("/watches/acme/counts").at("/points/0/usual")).isEqualTo("null");
    }

    @Test
    void a_span_that_cannot_be_is_refused_by_name() {
        assertBad("by=PT7M", "by");
        assertBad("from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z", "from");
        assertBad("from=2026-02-01T00:00:00Z&by=PT5M", "by");
        assertBad("from=2020-01-01T00:00:00Z&by=P1D", "from");
        assertBad("from=monday", "from");
        assertBad("to=%2B1000000000-12-31T23:59:59Z", "to");
        assertBad("from=-1000000000-01-01T00:00:00Z", "from");
    }

    private void assertBad(String query, String field) {
        Answer answer = world.get("/watches/acme/counts?" + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.at("/field")).as(query).isEqualTo(field);
    }

    private double usual(String by) {
        String span = "from=2026-03-01T10:00:00Z&to=2026-03-01T10:05:00Z&by=";
        return world.get("/watches/acme/counts?" + span + by)
                .json()
                .at("/points/0/usual")
                .asDouble();
    }

    private void add(Mention... mentions) {
        world.ports.mentions().add(World.ACME, List.of(mentions));
    }
}
