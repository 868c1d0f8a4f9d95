// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyRoutesTest {
    private static final Instant ASKED = SampleMentions.POSTED;

    private final World world = new World();
    private final Incident incident = SampleIncidents.incident("late-1");

    @BeforeEach
    void three_people_write() {
        world.acme();
        world.ports.incidents().save(incident);
        List<Mention> posts = List.of(
                post("a", "ana", ASKED, "When do you open on Sunday?"),
                post("b", "ben", ASKED.plusSeconds(60), "How long is the line today?"),
                post("c", "cleo", ASKED.plusSeconds(120), "I never liked the new label."));
        world.ports.mentions().add(World.ACME, posts);
        world.ports.incidents().addMentions(incident.id(), posts);
    }

    @Test
    void who_waits_is_listed_with_what_they_wrote_and_the_numbers() {
        Answer answer = world.get("/incidents/late-1/replies");

        assertThat(answer.at("/replies/0/need")).isEqualTo("QUESTION");
        assertThat(answer.at("/replies/0/state/is")).isEqualTo("OPEN");
        assertThat(answer.at("/replies/0/posts/0/mention/text")).isEqualTo("When do you open on Sunday?");
        assertThat(answer.at("/replies/2")).isEmpty();
        assertThat(answer.at("/numbers/owed")).isEqualTo("2");
        assertThat(answer.at("/numbers/byCriteria")).isEqualTo("1");
        assertThat(world.get("/replies?watch=acme").at("/numbers/owed")).isEqualTo("2");
    }

    @Test
    void who_is_left_is_listed_with_the_reason_when_asked_for() {
        Answer left = world.get("/incidents/late-1/replies?state=left");

        assertThat(left.at("/replies/0/state/why")).startsWith("an opinion");
        assertThat(world.get("/incidents/late-1/replies?state=left&need=question")
                        .at("/replies/0"))
                .isEmpty();
        assertThat(world.get("/incidents/late-1/replies?state=later").status()).isEqualTo(400);
    }

    @Test
    void pages_follow_each_other() {
        Answer first = world.get("/incidents/late-1/replies?limit=1");
        Answer second = world.get("/incidents/late-1/replies?limit=1&cursor=" + first.at("/next"));

        assertThat(second.at("/replies/0/since")).isEqualTo("2026-03-01T10:02:00Z");
        assertThat(second.at("/next")).isEqualTo("null");
        assertThat(world.get("/incidents/late-1/replies?cursor=%21").status()).isEqualTo(400);
    }

    @Test
    void two_people_never_write_to_one_person() {
        String reply = world.get("/incidents/late-1/replies").at("/replies/0/id");
        Answer mine = act(world.responder, reply, "draft", "{\"text\":\"At ten. Ana\"}");
        Answer theirs = act(world.admin, reply, "draft", "{}");

        assertThat(mine.at("/state/is")).isEqualTo("DRAFTED");
        assertThat(theirs.status()).isEqualTo(409);
        assertThat(theirs.at("/detail")).contains("writes to them");
        assertThat(world.get("/incidents/late-1/replies?state=drafted").at("/replies/0/state/text"))
                .isEqualTo("At ten. Ana");
    }

    @Test
    void a_second_person_approves_and_then_it_is_sent_once() {
        String reply = world.get("/incidents/late-1/replies").at("/replies/0/id");
        act(world.responder, reply, "draft", "{\"text\":\"At ten. Ana\"}");

        assertThat(act(world.admin, reply, "approve", "{}").status()).isEqualTo(409);
        assertThat(act(world.responder, reply, "ask-approval", "{}").at("/state/approval"))
                .isEqualTo("ASKED");
        assertThat(act(world.responder, reply, "approve", "{}").status()).isEqualTo(409);
        assertThat(act(world.admin, reply, "approve", "{}").at("/state/approval"))
                .isEqualTo("GIVEN");
        assertThat(act(world.responder, reply, "answered", "{}").at("/state/text"))
                .isEqualTo("At ten. Ana");
        assertThat(act(world.responder, reply, "answered", "{}").status()).isEqualTo(409);
        assertThat(world.get("/incidents/late-1/replies").at("/numbers/answered"))
                .isEqualTo("1");
    }

    @Test
    void the_criteria_are_reversible_and_so_is_a_person() {
        String left = world.get("/incidents/late-1/replies?state=left").at("/replies/0/id");

        assertThat(act(world.responder, left, "reopen", "{}").at("/state/is")).isEqualTo("OPEN");
        assertThat(world.get("/incidents/late-1/replies").at("/numbers/owed")).isEqualTo("3");

        Answer again = act(world.responder, left, "leave", "{\"reason\":\"we spoke on the phone\"}");

        assertThat(again.at("/state/why")).isEqualTo("we spoke on the phone");
        assertThat(act(world.responder, left, "leave", "{}").status()).isEqualTo(400);
    }

    @Test
    void drafts_are_signed_with_the_first_name_of_who_asks_and_tell_how_alike_they_are() {
        String reply = world.get("/incidents/late-1/replies").at("/replies/0/id");
        Answer drafts = world.get(world.responder, "/incidents/late-1/replies/" + reply);

        assertThat(drafts.at("/drafts/0/text")).endsWith(" Rémi");
        assertThat(drafts.at("/drafts/0/skeleton")).isEqualTo("K5D");
        assertThat(drafts.at("/drafts/0/likeness")).isEqualTo("0.0");
        assertThat(drafts.at("/drafts/0/likenessSaid")).isEqualTo("nothing like it was sent");
        assertThat(drafts.at("/noDraft")).isEqualTo("null");
        assertThat(world.get("/incidents/late-1/replies/" + reply + "?humour=perhaps")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_was_sent_to_another_is_not_put_before_a_second_person() {
        String first = world.get("/incidents/late-1/replies").at("/replies/0/id");
        String second = world.get("/incidents/late-1/replies").at("/replies/1/id");
        act(world.responder, first, "answered", "{\"text\":\"We open at ten on Sunday, thank you. Rémi\"}");
        act(world.responder, second, "draft", "{\"text\":\"Thank you, on Sunday we open at ten. Rémi\"}");
        Answer refused = act(world.responder, second, "ask-approval", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("100", "80");
    }

    @Test
    void the_thread_is_not_to_be_closed_before_r25_holds() {
        Answer closing = world.get("/incidents/late-1/closing");

        assertThat(closing.at("/due")).isEqualTo("false");
        assertThat(closing.at("/reason")).startsWith("too early: R25");
        assertThat(closing.at("/posts/0")).isEmpty();
    }

    @Test
    void who_does_not_exist_is_not_found_and_a_viewer_changes_nothing() {
        assertThat(act(world.responder, "0000000000000000", "draft", "{}").status())
                .isEqualTo(404);
        assertThat(act(world.responder, "nobody", "draft", "{}").status()).isEqualTo(404);
        assertThat(act(world.viewer, "0000000000000000", "draft", "{}").status())
                .isEqualTo(403);
        assertThat(world.get("/replies?watch=other").status()).isEqualTo(404);
    }

    private Answer act(String token, String reply, String verb, String body) {
        return world.post(token, "/incidents/late-1/replies/" + reply + "/" + verb, body);
    }

    private static Mention post(String id, String who, Instant at, String text) {
        return Mention.of(SampleMentions.id(id), at, at, text).by(new Author(who, who, OptionalLong.empty()));
    }
}
