// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnceTest {
    private static final String NOTE = "/incidents/refund-1/note";

    private final World world = new World();

    @BeforeEach
    void open() {
        world.acme();
        world.ports.incidents().save(SampleIncidents.incident("refund-1"));
    }

    @Test
    void a_repeated_note_is_written_once_and_answered_alike() {
        Answer first = world.post(world.responder, NOTE, "{\"text\":\"called the shop\"}", "k-1");
        world.now = world.now.plus(Duration.ofHours(23));
        Answer again = world.post(world.responder, NOTE, "{\"text\":\"called the shop\"}", "k-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(notes()).isEqualTo(1);
        assertThat(world.audit.latest(10)).hasSize(1);
    }

    @Test
    void without_a_key_a_repeat_is_written_again() {
        world.post(world.responder, NOTE, "{\"text\":\"called\"}");
        world.post(world.responder, NOTE, "{\"text\":\"called\"}");

        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void after_24_hours_a_key_is_new() {
        world.post(world.responder, NOTE, "{\"text\":\"called\"}", "k-1");
        world.now = world.now.plus(Duration.ofHours(24));
        world.post(world.responder, NOTE, "{\"text\":\"called\"}", "k-1");

        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void a_key_used_for_something_else_is_422() {
        world.post(world.responder, NOTE, "{\"text\":\"one\"}", "k-1");

        assertThat(world.post(world.responder, NOTE, "{\"text\":\"two\"}", "k-1")
                        .status())
                .isEqualTo(422);
        assertThat(world.post(world.responder, "/incidents/refund-1/close", "{\"why\":\"one\"}", "k-1")
                        .status())
                .isEqualTo(422);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void the_same_key_of_another_person_is_another_key() {
        world.post(world.responder, NOTE, "{\"text\":\"one\"}", "k-1");

        assertThat(world.post(world.admin, NOTE, "{\"text\":\"one\"}", "k-1").status())
                .isEqualTo(200);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void a_request_that_was_refused_does_not_use_its_key_up() {
        assertThat(world.post(world.responder, NOTE, "{}", "k-1").status()).isEqualTo(400);

        assertThat(world.post(world.responder, NOTE, "{\"text\":\"now\"}", "k-1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_is_not_kept_for_a_repeat() {
        String body = "{\"name\":\"Noor\",\"role\":\"VIEWER\"}";
        Answer first = world.post(world.admin, "/people", body, "k-1");
        Answer again = world.post(world.admin, "/people", body, "k-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).doesNotContain(first.at("/token"));
        assertThat(world.people.all()).hasSize(4);
    }

    @Test
    void a_key_that_is_too_long_is_refused_by_name() {
        Answer answer = world.post(world.responder, NOTE, "{\"text\":\"x\"}", "k".repeat(101));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo("Idempotency-Key");
    }

    private long notes() {
        Incident incident = SampleIncidents.incident("refund-1");
        return world.ports.incidents().timeline(incident.id()).size();
    }
}
