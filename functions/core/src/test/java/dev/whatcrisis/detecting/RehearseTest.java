// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rehearsal.Rehearsal;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.tracking.Scene;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Wednesday noon, and what is due four weeks later. */
class RehearseTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant DUE = NOON.plus(Rehearsal.EVERY);

    private final Scene scene = new Scene();
    private final Ports ports = scene.ports;
    private final List<String> told = new ArrayList<>();
    private Instant now = NOON;
    private boolean dead;
    private final Sending sending = Sending.inOrder(ports.alerts(), List.of(mail()), () -> now, "one");
    private final SpeakUp speakUp =
            new SpeakUp(ports, (watch, incident, contact, at) -> "l.example/" + contact, sending);
    private final Rehearse rehearse =
            new Rehearse(ports, (watch, contact, means, at) -> "l.example/" + contact + means, sending);

    @BeforeEach
    void ana() {
        ports.roster().save(new Roster(List.of(person("ana")), 0));
        ports.watches().save(scene.watch);
        rehearse.round(NOON);
    }

    @Test
    void it_is_recorded_once_sent_with_the_next_look_and_confirmed_by_its_link() {
        minutes(DUE, 150);

        assertThat(told).containsExactly("ana: l.example/anaEMAIL");
        assertThat(ports.alerts().latest(ACME, 5)).hasSize(1).allMatch(Alert::sent);
        assertThat(ports.rehearsals().load().find("ana", Means.EMAIL))
                .flatMap(Rehearsal::askedAt)
                .contains(DUE);
    }

    @Test
    void a_process_that_died_before_it_noted_that_it_asked_asks_no_second_time() {
        rehearse.round(DUE);
        ports.rehearsals()
                .save(new Rehearsals(
                        Rehearsals.NONE.following(ports.roster().load(), NOON).all(),
                        ports.rehearsals().load().version()));

        minutes(DUE.plusSeconds(60), 150);

        assertThat(told).hasSize(1);
    }

    @Test
    void while_an_incident_is_open_it_waits() {
        ports.incidents().save(SampleIncidents.incident("acme-1", NOON));

        rehearse.round(DUE);

        assertThat(ports.alerts().latest(ACME, 5)).isEmpty();
    }

    @Test
    void one_that_could_not_be_handed_over_is_not_tried_again_at_night() {
        dead = true;
        minutes(DUE, 10);
        dead = false;
        now = DUE.plus(Duration.ofHours(11));
        speakUp.speak(scene.seeing(now), List.of(), Optional.empty());
        assertThat(told).isEmpty();

        now = DUE.plus(Duration.ofHours(22));
        speakUp.speak(scene.seeing(now), List.of(), Optional.empty());

        assertThat(told).hasSize(1);
    }

    @Test
    void a_paused_watch_sends_nothing_so_nothing_is_given_to_it() {
        ports.watches().save(ports.watches().find(ACME).orElseThrow().withPaused(true));

        rehearse.round(DUE);

        assertThat(ports.alerts().latest(ACME, 5)).isEmpty();
        assertThat(ports.rehearsals().load().find("ana", Means.EMAIL))
                .flatMap(Rehearsal::askedAt)
                .isEmpty();
    }

    private void minutes(Instant from, int count) {
        for (int minute = 0; minute < count; minute++) {
            now = from.plus(Duration.ofMinutes(minute));
            rehearse.round(now);
            speakUp.speak(scene.seeing(now), List.of(), Optional.empty());
        }
    }

    private Channel mail() {
        return new Channel() {
            @Override
            public Means means() {
                return Means.EMAIL;
            }

            @Override
            public void send(Alert alert, Contact contact, Instant deadline) {
                if (dead) {
                    throw new IllegalStateException("nobody is there");
                }
                assertThat(alert.reason()).isEqualTo(Reason.REHEARSAL);
                told.add(contact.id() + ": " + alert.message().body().replaceAll("(?s).*https://(\\S+)\\s.*", "$1"));
            }
        };
    }

    private static Contact person(String id) {
        return new Contact(
                id,
                id,
                Duty.ON_CALL,
                Optional.empty(),
                Optional.of(id + "@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }
}
