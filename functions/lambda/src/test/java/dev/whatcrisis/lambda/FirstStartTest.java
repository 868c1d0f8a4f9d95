// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstStartTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final WatchId HARBOUR = new WatchId("harbour-ales");

    private final Ports ports = Ports.inMemory();
    private final FirstStart start = FirstStart.of(new Environment(Map.of(
            "BRAND", "Harbour Ales",
            "TERMS", "Harbour Ales,harbourales",
            "ZONE", "Europe/Paris",
            "LANGUAGE", "FR",
            "EMAIL", "team@harbour.example",
            "PHONE", "+33612345678")));

    @Test
    void the_parameters_of_the_stack_make_the_first_watch_and_the_first_contact() {
        start.watch(NOW).orElseThrow().ensure(ports.watches(), ports.roster());

        Watch watch = ports.watches().find(HARBOUR).orElseThrow();
        assertThat(watch.terms()).containsExactly("Harbour Ales", "harbourales");
        assertThat(watch.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(watch.language()).isEqualTo(Language.FR);
        assertThat(watch.queries()).hasSize(3);
        assertThat(ports.roster().load().contacts())
                .extracting(Contact::email)
                .allSatisfy(email -> assertThat(email).contains("team@harbour.example"));
    }

    @Test
    void without_a_brand_nothing_is_made() {
        assertThat(FirstStart.of(new Environment(Map.of())).watch(NOW)).isEmpty();
    }
}
