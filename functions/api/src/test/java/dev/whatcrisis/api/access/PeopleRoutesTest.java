// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import org.junit.jupiter.api.Test;

class PeopleRoutesTest {
    private final World world = new World();

    @Test
    void a_new_person_gets_a_token_that_works() {
        Answer answer = world.post(world.admin, "/people", "{\"name\":\"Noor\",\"role\":\"RESPONDER\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/person/id")).isEqualTo("noor");
        assertThat(world.get(answer.at("/token"), "/people/me").at("/role")).isEqualTo("RESPONDER");
    }

    @Test
    void everybody_is_listed_without_tokens_or_hashes() {
        Answer answer = world.get(world.admin, "/people");

        assertThat(answer.json().path("people")).hasSize(3);
        assertThat(answer.at("/people/0/id")).isEqualTo("ada");
        assertThat(answer.text()).doesNotContain("wc_").doesNotContain("oken");
    }

    @Test
    void only_admins_see_and_change_people() {
        assertThat(world.get(world.responder, "/people").status()).isEqualTo(403);
        assertThat(world.post(world.responder, "/people", "{\"name\":\"x\",\"role\":\"ADMIN\"}")
                        .status())
                .isEqualTo(403);
        assertThat(world.delete(world.responder, "/people/vera").status()).isEqualTo(403);
    }

    @Test
    void a_deleted_persons_token_ends_at_once() {
        assertThat(world.get(world.viewer, "/watches").status()).isEqualTo(200);

        assertThat(world.delete(world.admin, "/people/vera").status()).isEqualTo(204);

        assertThat(world.get(world.viewer, "/watches").status()).isEqualTo(401);
        assertThat(world.delete(world.admin, "/people/vera").status()).isEqualTo(404);
    }

    @Test
    void the_last_admin_stays() {
        assertThat(world.delete(world.admin, "/people/ada").status()).isEqualTo(409);

        world.post(world.admin, "/people", "{\"name\":\"Noor\",\"role\":\"ADMIN\"}");
        assertThat(world.delete(world.admin, "/people/ada").status()).isEqualTo(204);
    }

    @Test
    void a_name_must_be_seen() {
        Answer answer = world.post(world.admin, "/people", "{\"name\":\"\u200b\u2060\",\"role\":\"VIEWER\"}");

        assertThat(answer.at("/field")).isEqualTo("name");
        assertThat(answer.at("/detail")).contains("visible");
    }

    @Test
    void nobody_is_called_me() {
        Answer answer = world.post(world.admin, "/people", "{\"name\":\"Me\",\"role\":\"VIEWER\"}");

        assertThat(answer.at("/person/id")).isEqualTo("me-2");
        assertThat(world.delete(world.admin, "/people/me-2").status()).isEqualTo(204);
    }

    @Test
    void a_person_needs_a_name_and_a_role_that_exists() {
        assertThat(world.post(world.admin, "/people", "{\"role\":\"ADMIN\"}").at("/field"))
                .isEqualTo("name");
        assertThat(world.post(world.admin, "/people", "{\"name\":\"x\",\"role\":\"BOSS\"}")
                        .at("/field"))
                .isEqualTo("role");
        assertThat(world.post(world.admin, "/people", "{\"name\":\"x\",\"role\":\"ADMIN\",\"id\":\"y\"}")
                        .at("/field"))
                .isEqualTo("id");
    }
}
