// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.own;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.mention.Mention;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentionRoutesTest {
    private final World world = new World();

    @BeforeEach
    void watch() {
        world.acme();
    }

    @Test
    void the_posts_received_last_come_first_with_what_is_known_of_them() {
        Mention ours = own(mention("ours", POSTED, RECEIVED.plusSeconds(1)));
        add(ours, critical(mention("theirs"), "lea"));

        Answer latest = world.get("/watches/acme/mentions");

        assertThat(latest.at("/mentions/0/id")).isEqualTo("rss/ours");
        assertThat(latest.at("/mentions/0/own")).isEqualTo("true");
        assertThat(latest.at("/mentions/0/critical")).isEqualTo("false");
        assertThat(latest.at("/mentions/0/author")).isEqualTo("null");
        assertThat(latest.at("/mentions/1/source")).isEqualTo("rss");
        assertThat(latest.at("/mentions/1/at")).isEqualTo("2026-03-01T10:01:00Z");
        assertThat(latest.at("/mentions/1/receivedAt")).isEqualTo("2026-03-01T10:06:00Z");
        assertThat(latest.at("/mentions/1/author")).isEqualTo("Name of lea");
        assertThat(latest.at("/mentions/1/text")).isEqualTo("A post about Acme, number theirs");
        assertThat(latest.at("/mentions/1/own")).isEqualTo("false");
        assertThat(latest.at("/mentions/1/critical")).isEqualTo("true");
    }

    @Test
    void of_those_received_together_the_newest_post_comes_first() {
        add(mention("z"), mention("a", POSTED.plusSeconds(10), RECEIVED));
        add(mention("late", POSTED, RECEIVED.plusNanos(1)));

        assertThat(world.get("/watches/acme/mentions?limit=2").json().findValuesAsText("id"))
                .containsExactly("rss/late", "rss/a");
    }

    @Test
    void what_is_gone_upstream_is_not_shown() {
        add(mention("stays"), mention("gone"));
        world.ports.mentions().delete(World.ACME, mention("gone").id(), World.NOW);

        assertThat(world.get("/watches/acme/mentions").json().findValuesAsText("id"))
                .containsExactly("rss/stays");
    }

    @Test
    void twenty_are_shown_or_as_many_as_asked_for() {
        add(IntStream.range(0, 120).mapToObj(n -> mention("m" + n)).toArray(Mention[]::new));

        assertThat(shown("")).hasSize(20);
        assertThat(shown("?limit=1")).hasSize(1);
        assertThat(shown("?limit=100")).hasSize(100);
        for (String limit : List.of("0", "101", "many")) {
            Answer refused = world.get("/watches/acme/mentions?limit=" + limit);
            assertThat(refused.status()).as(limit).isEqualTo(400);
            assertThat(refused.at("/field")).as(limit).isEqualTo("limit");
        }
    }

    @Test
    void a_watch_without_posts_has_none_and_an_unknown_watch_is_not_found() {
        assertThat(shown("")).isEmpty();
        assertThat(world.get("/watches/nobody/mentions").status()).isEqualTo(404);
    }

    private JsonNode shown(String query) {
        return world.get("/watches/acme/mentions" + query).json().path("mentions");
    }

    private void add(Mention... mentions) {
        world.ports.mentions().add(World.ACME, List.of(mentions));
    }
}
