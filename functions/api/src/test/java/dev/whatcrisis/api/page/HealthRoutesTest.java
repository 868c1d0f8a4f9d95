// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {
    private static final Instant SINCE = World.NOW.minusSeconds(90);
    private static final Keeping FULL = new Keeping(Optional.of(SINCE), Optional.empty());

    private final World world = new World();

    @Test
    void the_sign_of_life_says_no_more_than_that_even_on_a_full_disk() {
        world.keeping = FULL;

        assertThat(world.get("", "/health").text()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void it_is_ready_while_it_can_keep_what_comes() {
        Answer ready = world.get("", "/ready");

        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().path("store").path("unwritableSince").isNull()).isTrue();
    }

    @Test
    void on_a_full_disk_it_is_not_ready_and_says_since_when() {
        world.keeping = FULL;

        Answer ready = world.get("", "/ready");

        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.text()).contains("cannot be written since " + SINCE, "is the disk full?", "alerts go out");
    }

    @Test
    void what_cannot_be_kept_is_refused_and_not_done() {
        world.acme();
        world.keeping = FULL;

        Answer answer = world.post(world.admin, "/people", "{\"name\":\"Nia\",\"role\":\"VIEWER\"}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(world.people.all()).hasSize(3);
    }

    @Test
    void the_first_screen_says_so_too() {
        world.acme();
        world.keeping = FULL;

        assertThat(world.get("/watches/acme/now")
                        .json()
                        .path("store")
                        .path("unwritableSince")
                        .asText())
                .isEqualTo(SINCE.toString());
    }

    @Test
    void that_a_copy_was_opened_is_said_for_a_week() {
        Instant copied = World.NOW.minus(Duration.ofDays(1));
        world.acme();
        world.keeping = new Keeping(Optional.empty(), Optional.of(new Keeping.Recovered(World.NOW, copied)));

        assertThat(world.get("", "/ready").json().at("/store/recovered/copyOf").asText())
                .isEqualTo(copied.toString());
        assertThat(world.get("/watches/acme/now")
                        .json()
                        .at("/store/recovered/at")
                        .asText())
                .isEqualTo(World.NOW.toString());

        world.now = World.NOW.plus(Keeping.NEWS);
        assertThat(world.get("", "/ready").json().at("/store/recovered").isNull())
                .isTrue();
    }
}
