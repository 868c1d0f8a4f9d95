// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalRoutesTest {
    private final World world = new World();
    private Contact lea;

    @BeforeEach
    void rehearsed() {
        world.acme();
        lea = world.lea(Language.EN);
        known();
    }

    @Test
    void the_link_shows_one_button_and_one_tap_confirms_it() {
        String link = link();

        assertThat(world.get("", link).text())
                .contains("Nothing has happened.")
                .contains("value=\"arrived\">It arrived</button>")
                .doesNotContain("<script");
        assertThat(confirmedAt()).isEqualTo("null");

        assertThat(world.form(link, "act=arrived").status()).isEqualTo(303);

        assertThat(confirmedAt()).isEqualTo(world.now.toString());
        assertThat(world.get("", link).text()).contains("Thank you.").doesNotContain("<button");
        assertThat(world.audit.latest(1).getFirst().who()).isEqualTo("contact:lea");
        assertThat(world.form(link, "act=arrived").status()).isEqualTo(303);
    }

    @Test
    void the_link_of_another_message_confirms_nothing() {
        String plain = plain();

        assertThat(world.form(plain, "act=arrived").status()).isEqualTo(409);
        assertThat(confirmedAt()).isEqualTo("null");
        assertThat(world.form(link(), "act=acknowledge").status()).isEqualTo(409);
    }

    @Test
    void a_link_works_for_a_week_and_not_for_an_address_that_changed() {
        String link = link();
        world.ports
                .roster()
                .save(new Roster(
                        List.of(lea.by(Optional.of("+33611111111"), lea.email(), lea.webhook())),
                        world.ports.roster().load().version()));
        world.now = World.NOW.plus(Duration.ofHours(2));
        known();
        assertThat(world.form(link, "act=arrived").status()).isEqualTo(409);

        String late = link();
        world.now = world.now.plus(Duration.ofDays(7));
        assertThat(world.form(late, "act=arrived").status()).isEqualTo(404);
    }

    @Test
    void what_nobody_confirmed_is_said_to_whoever_may_see_the_roster() {
        world.now = World.NOW.plus(Duration.ofDays(36));

        Answer answer = world.get(world.responder, "/rehearsals?language=en");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/unconfirmed/0"))
                .isEqualTo("Nobody has confirmed a rehearsal to " + lea.name() + " by SMS for 36 days.");
        assertThat(world.get(world.viewer, "/rehearsals").status()).isEqualTo(403);
    }

    /** As the hour's round leaves it. */
    private void known() {
        Rehearsals known = world.ports.rehearsals().load();
        world.ports.rehearsals().save(known.following(world.ports.roster().load(), world.now));
    }

    private String confirmedAt() {
        return world.get(world.responder, "/rehearsals").at("/rehearsals/0/confirmedAt");
    }

    private String link() {
        return path(links().rehearsal(World.ACME, "lea", Means.SMS, world.now));
    }

    private String plain() {
        return path(links().issue(World.ACME, Optional.empty(), "lea", world.now));
    }

    private OneTapLinks links() {
        return new OneTapLinks("wc.example", world.links, new SecureRandom());
    }

    private static String path(String link) {
        return link.substring(link.indexOf('/'));
    }
}
