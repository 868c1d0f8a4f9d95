// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.alert.SampleAlerts.ACME;
import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.tracking.Scene;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeakUpTest {
    private final Scene scene = new Scene();
    private final Ports ports = scene.ports;
    private final List<String> told = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private Instant now = NOON;
    private final SpeakUp speakUp = new SpeakUp(
            ports,
            (watch, incident, contact, at) -> "l.example/" + contact,
            Sending.inOrder(
                    ports.alerts(), Stream.of(Means.values()).map(this::channel).toList(), () -> now, "one"));

    @BeforeEach
    void roster() {
        ports.roster().save(new Roster(List.of(person("ana"), person("ben")), 0));
    }

    @Test
    void what_is_due_goes_out_once_and_is_recorded_where_people_look() {
        Incident incident =
                ports.incidents().save(SampleIncidents.incident("acme-1", NOON)).orElseThrow();
        due("ana", Means.SMS, Reason.TEST, Optional.of("acme-1"));

        assertThat(speak()).isEqualTo(1);
        assertThat(speak()).isZero();

        assertThat(told).containsExactly("ana sms");
        assertThat(ports.alerts().latest(ACME, 5)).allMatch(Alert::sent);
        assertThat(ports.incidents().timeline(incident.id()))
                .extracting(TimelineEntry::what)
                .containsExactly(Fact.of("entry.alert")
                        .with("means", Means.SMS)
                        .with("contact", "ana")
                        .with("reason", Reason.TEST));
    }

    @Test
    void who_is_on_the_roster_no_more_is_not_told() {
        due("chloe", Means.SMS, Reason.TEST, Optional.empty());

        assertThat(speak()).isZero();
        assertThat(ports.alerts().latest(ACME, 5)).isEmpty();
    }

    @Test
    void what_was_to_be_said_of_a_blindness_that_is_over_is_not_said() {
        due("ana", Means.EMAIL, Reason.BLIND, Optional.empty());

        assertThat(speak()).isZero();
        assertThat(told).isEmpty();
        assertThat(ports.alerts().latest(ACME, 5)).isEmpty();
    }

    @Test
    void a_blindness_is_said_once_and_by_the_next_way_when_one_does_not_get_through() {
        dead.add("ana webhook");
        for (int minute = 0; minute < 60; minute++) {
            now = NOON.plus(Duration.ofMinutes(minute));
            speakUp.speak(scene.blind(now), List.of(), Optional.of(NOON));
        }

        assertThat(told).containsExactly("ana email");
    }

    @Test
    void a_blindness_of_which_one_person_cannot_be_told_is_told_to_the_next() {
        dead.addAll(List.of("ana webhook", "ana email"));
        for (int minute = 0; minute < 60; minute++) {
            now = NOON.plus(Duration.ofMinutes(minute));
            speakUp.speak(scene.blind(now), List.of(), Optional.of(NOON));
        }

        assertThat(told).containsExactly("ben webhook");
    }

    @Test
    void a_crash_between_sending_and_recording_repeats_one_message_and_loses_none() {
        due("ana", Means.SMS, Reason.TEST, Optional.empty());
        due("ben", Means.SMS, Reason.TEST, Optional.empty());
        dead.add("crash after ana sms");
        assertThatThrownBy(this::speak).isInstanceOf(Crash.class);
        dead.clear();

        speak();
        now = NOON.plus(Duration.ofMinutes(3));
        speak();

        assertThat(told).containsExactly("ana sms", "ben sms", "ana sms");
    }

    private int speak() {
        return speakUp.speak(scene.seeing(now), List.of(), Optional.empty());
    }

    private void due(String contact, Means means, Reason reason, Optional<String> incident) {
        ports.alerts()
                .due(new Alert(
                        new AlertId(contact + ":" + means + ":" + reason),
                        ACME,
                        incident,
                        contact,
                        means,
                        reason,
                        false,
                        Said.NOTHING,
                        new Message("", "Acme: take a coat."),
                        NOON,
                        new Alert.Progress.Due()));
    }

    private Channel channel(Means means) {
        return new Channel() {
            @Override
            public Means means() {
                return means;
            }

            @Override
            public void send(Alert alert, Contact contact, Instant deadline) {
                String way = contact.id() + " " + means.name().toLowerCase(Locale.ROOT);
                if (dead.contains(way)) {
                    throw new IllegalStateException("nobody is there");
                }
                told.add(way);
                if (dead.contains("crash after " + way)) {
                    throw new Crash();
                }
            }
        };
    }

    private static Contact person(String id) {
        return new Contact(
                id,
                id,
                Duty.ON_CALL,
                Optional.of("+12025550101"),
                Optional.of(id + "@team.example"),
                Optional.of(URI.create("https://hooks.example/" + id)),
                QuietHours.NONE,
                ZoneOffset.UTC,
                Language.EN);
    }

    /** The end of a process: nothing catches it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }
}
