// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackRoutesTest {
    private static final String FEEDBACK = "/watches/acme/feedback";
    private final World world = new World();

    @BeforeEach
    void watch() {
        world.acme();
    }

    @Test
    void a_responder_says_of_a_post_that_it_is_not_us_and_saying_it_again_changes_nothing() {
        add("https://forum.example/1?a=b/c", "the acme orchestra tonight");

        Answer first = say("https://forum.example/1?a=b/c", "NOT_US");
        Answer again = say("https://forum.example/1?a=b/c", "NOT_US");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/changed")).isEqualTo("true");
        assertThat(again.at("/changed")).isEqualTo("false");
        assertThat(again.at("/learned/notUs")).isEqualTo("1");
        assertThat(again.at("/learned/terms/0/precision")).isEqualTo("0.0");
        assertThat(world.get("/watches/acme/mentions").at("/opinions/0/feedback"))
                .isEqualTo("NOT_US");
    }

    @Test
    void every_mark_is_in_the_audit_log_with_its_reason() {
        add("1", "the acme orchestra tonight");

        world.post(
                world.responder, FEEDBACK, "{\"mention\":\"rss/1\",\"feedback\":\"NOT_US\",\"why\":\"an orchestra\"}");

        assertThat(world.audit.latest(10))
                .extracting(AuditEntry::what, AuditEntry::target, AuditEntry::why)
                .contains(tuple("POST /watches/{id}/feedback", FEEDBACK, "an orchestra"));
    }

    @Test
    void a_viewer_may_read_what_was_learned_and_not_teach() {
        add("1", "the acme orchestra tonight");

        assertThat(world.post(world.viewer, FEEDBACK, body("1", "RIGHT")).status())
                .isEqualTo(403);
        assertThat(world.get("/watches/acme/learned").at("/precision")).isEqualTo("null");
    }

    @Test
    void what_is_learned_is_shown_beside_the_posts_with_its_reason() {
        for (int i = 0; i < 12; i++) {
            add("n" + i, "acme orchestra concert " + i);
            add("r" + i, "acme kettle leaks " + i);
            say("n" + i, "NOT_US");
            say("r" + i, "RIGHT");
        }
        add("z", "an acme orchestra");

        Answer learned = world.get("/watches/acme/learned");
        Answer latest = world.get("/watches/acme/mentions?limit=100");

        assertThat(learned.at("/ready")).isEqualTo("true");
        assertThat(learned.at("/precision")).isEqualTo("0.5");
        assertThat(learned.json().at("/suggestions").findValuesAsText("word")).contains("orchestra", "concert");
        assertThat(latest.json().at("/opinions"))
                .filteredOn(opinion -> opinion.path("mention").asText().equals("rss/z"))
                .singleElement()
                .satisfies(opinion -> {
                    assertThat(opinion.path("notUs").asDouble()).isGreaterThan(0.6);
                    assertThat(opinion.path("reason").asText()).contains("orchestra");
                });
    }

    @Test
    void what_cannot_be_taught_is_said_in_words() {
        assertThat(say("nowhere", "RIGHT").status()).isEqualTo(404);
        assertThat(world.post(world.responder, FEEDBACK, "{\"mention\":\"x\",\"feedback\":\"RIGHT\"}")
                        .status())
                .isEqualTo(400);
        assertThat(say("1", "MAYBE").status()).isEqualTo(400);
    }

    private void add(String id, String text) {
        MentionId mention = new MentionId(new SourceName("rss"), id);
        world.ports.mentions().add(World.ACME, List.of(Mention.of(mention, World.NOW, World.NOW, text)));
    }

    private Answer say(String id, String feedback) {
        return world.post(world.responder, FEEDBACK, body(id, feedback));
    }

    private static String body(String id, String feedback) {
        return String.format(Locale.ROOT, "{\"mention\":\"rss/%s\",\"feedback\":\"%s\"}", id, feedback);
    }
}
