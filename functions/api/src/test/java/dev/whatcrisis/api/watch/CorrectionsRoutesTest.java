// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.watch.SourceName;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a team says that posts say: who, when, what it does, how many posts it touched, and back again. */
class CorrectionsRoutesTest {
    private static final String FEEDBACK = "/watches/acme/feedback";
    private static final String CORRECTIONS = "/watches/acme/corrections";
    private static final String FAINTED = "two people on the floor of the acme tap room, nobody knows why";

    private final World world = new World();

    @BeforeEach
    void watch() {
        world.acme();
    }

    @Test
    void a_correction_is_shown_with_who_said_it_what_it_does_and_what_it_touched() {
        add("1", FAINTED, SampleSays.ORDINARY);
        add("2", FAINTED + "!", SampleSays.ORDINARY);
        add("3", "the acme museum opens on monday", SampleSays.ORDINARY);

        Answer said = say("1", "DANGER", "");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.at("/correction/does"))
                .isEqualTo("This post and posts like it are told as danger (harm to people). That alone wakes nobody.");
        Answer all = world.get(CORRECTIONS);
        assertThat(all.at("/corrections/0/touched")).isEqualTo("2");
        assertThat(all.at("/corrections/0/text")).isEqualTo(FAINTED);
        assertThat(all.at("/corrections/0/by")).isNotEmpty();
        assertThat(world.get("/watches/acme/mentions").json().at("/opinions").findValuesAsText("does"))
                .hasSize(1);
    }

    @Test
    void it_is_taken_back_and_stays_in_the_list_and_in_the_audit_log() {
        add("1", FAINTED, SampleSays.ORDINARY);
        say("1", "DANGER", "");

        Answer undone = world.post(
                world.responder, FEEDBACK + "/undo", "{\"mention\":\"rss/1\",\"why\":\"they were dancing\"}");

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.at("/correction")).isEqualTo("null");
        assertThat(undone.at("/feedback")).isEqualTo("null");
        Answer all = world.get(CORRECTIONS);
        assertThat(all.at("/corrections/0/undone/by")).isNotEqualTo("null").isNotEmpty();
        assertThat(all.at("/corrections/0/touched")).isEqualTo("0");
        assertThat(world.audit.latest(10))
                .extracting(AuditEntry::what, AuditEntry::why)
                .contains(tuple("POST /watches/{id}/feedback/undo", "they were dancing"));
    }

    @Test
    void only_an_admin_says_of_a_told_post_that_it_is_none() {
        add("1", FAINTED, SampleSays.SAFETY);

        Answer responder = say("1", "FINE", "");
        Answer admin = world.post(world.admin, FEEDBACK, "{\"mention\":\"rss/1\",\"feedback\":\"FINE\"}");

        assertThat(responder.status()).isEqualTo(403);
        assertThat(responder.at("/detail"))
                .isEqualTo("this post is told as danger or a slip: only an admin can say that it is not");
        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.at("/correction/overTold")).isEqualTo("true");
    }

    @Test
    void a_label_that_does_not_fit_is_refused() {
        add("1", FAINTED, SampleSays.ORDINARY);

        assertThat(say("1", "DANGER", "PRAISE").status()).isEqualTo(409);
        assertThat(say("1", "MISREAD", "SLIP_PRIVATE").status()).isEqualTo(409);
        assertThat(say("1", "MISREAD", "COMPLAINT").status()).isEqualTo(200);
    }

    @Test
    void it_goes_with_its_author() {
        add("1", FAINTED, SampleSays.ORDINARY);
        add("2", "the acme museum opens on monday", SampleSays.ORDINARY);
        say("1", "DANGER", "");

        world.post(world.admin, "/watches/acme/purge", "{\"mention\":\"rss/2\"}");

        assertThat(world.get(CORRECTIONS).json().at("/corrections")).isEmpty();
    }

    private Answer say(String id, String feedback, String label) {
        String more = label.isEmpty() ? "" : ",\"label\":\"" + label + "\"";
        return world.post(
                world.responder,
                FEEDBACK,
                "{\"mention\":\"rss/" + id + "\",\"feedback\":\"" + feedback + "\"" + more + "}");
    }

    private void add(String id, String text, Says says) {
        Mention post = Mention.of(new MentionId(new SourceName("rss"), id), World.NOW, World.NOW, text)
                .by(new Author("lea", "Lea", OptionalLong.empty()))
                .withSays(says);
        world.ports.mentions().add(World.ACME, List.of(post));
    }
}
