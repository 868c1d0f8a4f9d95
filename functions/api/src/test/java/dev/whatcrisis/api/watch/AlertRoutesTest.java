// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertRoutesTest {
    private final World world = new World();

    @BeforeEach
    void fill() {
        world.acme();
        world.ports.alerts().due(SampleAlerts.alert("first", SampleAlerts.DUE));
        world.ports.alerts().due(SampleAlerts.alert("second", SampleAlerts.DUE.plusSeconds(60)));
        world.ports.alerts().claim(new AlertId("first"), "d1", SampleAlerts.DUE, SampleAlerts.DUE.plusSeconds(120));
    }

    @Test
    void the_outbox_shows_who_is_told_what_in_which_words() {
        world.ports.alerts().sent(new AlertId("first"), SampleAlerts.DUE.plusSeconds(5));

        Answer outbox = world.get(world.responder, "/watches/acme/alerts");

        assertThat(outbox.at("/alerts/0/id")).isEqualTo("second");
        assertThat(outbox.at("/alerts/0/progress")).isEqualTo("DUE");
        assertThat(outbox.at("/alerts/1/contact")).isEqualTo("ana");
        assertThat(outbox.at("/alerts/1/body")).isEqualTo("Acme: take a coat.");
        assertThat(outbox.at("/alerts/1/progress")).isEqualTo("SENT");
        assertThat(outbox.at("/alerts/1/sentAt")).isEqualTo("2026-03-01T23:41:05Z");
    }

    @Test
    void a_claimed_alert_is_not_sent_yet() {
        Answer outbox = world.get(world.responder, "/watches/acme/alerts");

        assertThat(outbox.at("/alerts/1/progress")).isEqualTo("CLAIMED");
        assertThat(outbox.at("/alerts/1/sentAt")).isEqualTo("null");
    }

    @Test
    void what_nobody_got_says_why() {
        world.ports.alerts().sent(new AlertId("first"), new Alert.Progress.Sent(SampleAlerts.DUE.plusSeconds(5), true));
        Instant now = SampleAlerts.DUE.plusSeconds(60);
        world.ports.alerts().claim(new AlertId("second"), "d1", now, now.plusSeconds(120));
        Fact why = Fact.of("sending.refused")
                .with("host", "hooks.example")
                .with("why", List.of(Fact.of("sending.status").with("status", 404)));
        world.ports.alerts().failed(new AlertId("second"), "d1", now.plusSeconds(50), why);

        Answer outbox = world.get(world.responder, "/watches/acme/alerts");

        assertThat(outbox.at("/alerts/0/problem")).isEqualTo("hooks.example did not take the message: status 404");
        assertThat(outbox.at("/alerts/0/progress")).isEqualTo("DUE");
        assertThat(outbox.at("/alerts/1/problem")).isEqualTo("not sent: this machine has no channel for it");
        assertThat(outbox.at("/alerts/1/progress")).isEqualTo("SHOWN");
    }

    @Test
    void no_more_than_asked_for_are_shown() {
        assertThat(world.get(world.responder, "/watches/acme/alerts?limit=1")
                        .json()
                        .path("alerts"))
                .hasSize(1);
        assertThat(world.get(world.responder, "/watches/acme/alerts?limit=0").at("/field"))
                .isEqualTo("limit");
        assertThat(world.get(world.responder, "/watches/acme/alerts?limit=many").status())
                .isEqualTo(400);
    }

    @Test
    void viewers_do_not_see_links_that_act_for_others() {
        assertThat(world.get(world.viewer, "/watches/acme/alerts").status()).isEqualTo(403);
    }
}
