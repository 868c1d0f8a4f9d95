// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterChecksTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final String PHONE = "+33612345678";

    @Test
    void nobody_to_tell_and_only_a_boss_both_fail() {
        assertThat(of()).singleElement().matches(Finding::failed);
        assertThat(of(person("boss", Duty.BOSS, PHONE, "Europe/Paris")))
                .singleElement()
                .matches(Finding::failed)
                .matches(f -> f.found().contains("only a boss"));
    }

    @Test
    void somebody_who_may_be_rung_first_is_enough() {
        assertThat(of(person("lea", Duty.AWAKE_FIRST, PHONE, "Europe/Paris")))
                .extracting(Finding::outcome)
                .containsOnly(Outcome.OK);
    }

    @Test
    void a_night_in_which_all_sleep_is_told_and_one_on_the_other_side_of_the_world_ends_it() {
        Contact paris = person("bob", Duty.ON_CALL, PHONE, "Europe/Paris");
        assertThat(of(paris)).anyMatch(f -> f.found().contains("sleeps at once for 9 hours"));
        assertThat(of(paris, person("kai", Duty.ON_CALL, PHONE, "Pacific/Auckland")))
                .noneMatch(f -> f.found().contains("sleeps at once"));
    }

    @Test
    void no_phone_or_only_the_example_wakes_nobody() {
        assertThat(of(person("lea", Duty.AWAKE_FIRST, "", "Europe/Paris")))
                .anyMatch(f -> f.outcome() == Outcome.WARN && f.found().contains("has a phone"));
        assertThat(of(person("you", Duty.AWAKE_FIRST, "+12025550100", "Europe/Paris")))
                .anyMatch(f -> f.outcome() == Outcome.WARN && f.found().contains("example"));
    }

    private static List<Finding> of(Contact... contacts) {
        return RosterChecks.of(new Roster(List.of(contacts), 1), NOON);
    }

    private static Contact person(String id, Duty duty, String phone, String zone) {
        return new Contact(
                id,
                id,
                duty,
                Optional.of(phone).filter(p -> !p.isEmpty()),
                Optional.of(id + "@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneId.of(zone),
                Language.EN);
    }
}
