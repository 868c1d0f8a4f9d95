// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesRoutesTest {
    private final World world = new World();

    @BeforeEach
    void watch() {
        world.acme();
    }

    @Test
    void days_and_numbers_are_kept_and_a_bad_line_is_named() {
        Answer answer = handIn("day,sold,who\r\n2026-02-26,412.5,kim\r\n27.2.2026,9,lea\r\n2026-02-28,400,lea\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/taken")).isEqualTo("2");
        assertThat(answer.at("/refused")).isEqualTo("1");
        assertThat(answer.at("/lines/0/line")).isEqualTo("3");
        assertThat(answer.at("/lines/0/why")).isEqualTo("The day must be written 2026-03-09.");
        assertThat(world.ports.sales().of(World.ACME).days())
                .isEqualTo(Map.of(LocalDate.parse("2026-02-26"), 412.5, LocalDate.parse("2026-02-28"), 400.0));
    }

    @Test
    void what_is_handed_in_again_replaces_its_days_and_leaves_the_others() {
        handIn("2026-02-26,1\n2026-02-27,2\n");
        handIn("2026-02-27,3\n2026-02-28,4\n");

        Answer known = world.get("/watches/acme/sales");

        assertThat(known.at("/days")).isEqualTo("3");
        assertThat(known.at("/first")).isEqualTo("2026-02-26");
        assertThat(known.at("/last")).isEqualTo("2026-02-28");
        assertThat(world.ports.sales().of(World.ACME).days()).containsEntry(LocalDate.parse("2026-02-27"), 3.0);
    }

    @Test
    void a_file_without_a_good_line_changes_nothing() {
        handIn("2026-02-26,1\n");

        assertThat(handIn("a,b\nc,d\n").at("/taken")).isEqualTo("0");
        assertThat(world.get("/watches/acme/sales").at("/days")).isEqualTo("1");
    }

    @Test
    void they_can_be_forgotten() {
        handIn("2026-02-26,1\n");

        assertThat(world.delete(world.responder, "/watches/acme/sales").status())
                .isEqualTo(204);
        assertThat(world.get("/watches/acme/sales").at("/days")).isEqualTo("0");
        assertThat(handIn("2026-02-26,1\n").at("/days")).isEqualTo("1");
    }

    @Test
    void they_go_with_their_watch() {
        handIn("2026-02-26,1\n");

        assertThat(world.delete(world.admin, "/watches/acme").status()).isEqualTo(204);
        assertThat(world.ports.sales().of(World.ACME).days()).isEmpty();
    }

    @Test
    void viewers_hand_in_nothing_and_a_table_is_no_json() {
        assertThat(world.send(
                                world.viewer,
                                "PUT",
                                "/watches/acme/sales",
                                "2026-02-26,1",
                                Map.of("Content-Type", "text/csv"))
                        .status())
                .isEqualTo(403);
        assertThat(world.put(world.responder, "/watches/acme/sales", "{}").status())
                .isEqualTo(415);
    }

    private Answer handIn(String csv) {
        return world.send(
                world.responder, "PUT", "/watches/acme/sales", csv, Map.of("Content-Type", "text/csv; charset=utf-8"));
    }
}
