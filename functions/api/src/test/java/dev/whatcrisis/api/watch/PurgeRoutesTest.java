// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.Asked;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.SampleReplies;
import dev.whatcrisis.watch.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurgeRoutesTest {
    private final World world = new World();

    @BeforeEach
    void posts() {
        world.acme();
        world.ports
                .mentions()
                .add(
                        World.ACME,
                        List.of(
                                critical(mention("one"), "lea"),
                                critical(mention("two"), "lea"),
                                critical(mention("three"), "max"),
                                mention("nameless")));
    }

    @Test
    void all_that_the_author_of_a_post_wrote_is_forgotten_and_nothing_else() {
        Answer answer = purge(world.admin, "{\"mention\":\"rss/one\",\"why\":\"asked for it\"}");

        assertThat(answer.at("/purged")).isEqualTo("2");
        assertThat(world.get("/watches/acme/mentions").json().findValuesAsText("id"))
                .containsExactlyInAnyOrder("rss/three", "rss/nameless");
    }

    @Test
    void no_export_names_them_any_more() {
        Incident incident =
                world.ports.incidents().save(SampleIncidents.incident("acme-1")).orElseThrow();
        for (int later = 0; later < 210; later++) {
            world.ports
                    .incidents()
                    .save(SampleIncidents.incident(
                            "later-" + later, incident.times().openedAt().plusSeconds(60)));
        }
        Reply answered = SampleReplies.reply(Need.HURT, Language.EN);
        MentionId one = mention("one").id();
        world.ports
                .replies()
                .save(new Reply(
                        answered.id(),
                        incident.id(),
                        World.ACME,
                        List.of(new Asked(one, World.NOW, Optional.of(URI.create("https://social.example/@lea/1")))),
                        answered.need(),
                        answered.reason(),
                        answered.language(),
                        answered.since(),
                        answered.state(),
                        Optional.empty(),
                        0));
        purge(world.admin, "{\"mention\":\"rss/one\"}");

        for (String file : List.of("mentions.csv", "replies.csv", "incidents.csv", "calendar.ics", "verdicts.atom")) {
            assertThat(world.get(world.responder, "/watches/acme/" + file).text())
                    .doesNotContainIgnoringCase("lea");
        }
        assertThat(world.ports.replies().of(incident.id()).getFirst().posts())
                .allMatch(asked -> asked.link().isEmpty());
    }

    @Test
    void the_audit_log_says_who_and_why_and_not_of_whom() {
        purge(world.admin, "{\"mention\":\"rss/one\",\"why\":\"asked for it\"}");

        assertThat(world.audit.latest(10))
                .containsExactly(new AuditEntry(
                        World.NOW, "ada", "POST /watches/{id}/purge", "/watches/acme/purge", "asked for it"));
    }

    @Test
    void of_somebody_without_a_name_the_one_post_goes() {
        assertThat(purge(world.admin, "{\"mention\":\"rss/nameless\"}").at("/purged"))
                .isEqualTo("1");
        assertThat(purge(world.admin, "{\"mention\":\"rss/nameless\"}").status())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_known_is_said_and_only_an_admin_may() {
        assertThat(purge(world.admin, "{\"mention\":\"rss/other\"}").status()).isEqualTo(404);
        assertThat(purge(world.admin, "{\"mention\":\"nonsense\"}").at("/field"))
                .isEqualTo("mention");
        assertThat(purge(world.responder, "{\"mention\":\"rss/one\"}").status()).isEqualTo(403);
    }

    private Answer purge(String token, String body) {
        return world.send(token, "POST", "/watches/acme/purge", body, Map.of("Content-Type", "application/json"));
    }
}
