// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.sources.KeylessQueries;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a new installation begins with: one watch and one contact, made from the stack's parameters, once. After that the
 * page and the API say what is watched and who is told; the first roster that is saved marks that this was done, so that
 * a watch that somebody deletes does not come back.
 *
 * @param brand nothing is made without one
 * @param terms the brand, when empty
 */
record FirstStart(
        Optional<String> brand,
        List<String> terms,
        ZoneId zone,
        Language language,
        Optional<String> email,
        Optional<String> phone) {
    private static final String CONTACT = "team";

    static FirstStart of(Environment environment) {
        return new FirstStart(
                environment.brand(),
                environment.terms(),
                environment.zone(),
                environment.language(),
                environment.email(),
                environment.phone());
    }

    void ensure(Ports ports, Instant now) {
        if (brand.isEmpty() || ports.roster().load().version() > 0) {
            return;
        }
        if (ports.watches().all().isEmpty()) {
            ports.watches().save(watch(brand.get(), now));
        }
        ports.roster().save(new Roster(contacts(), 0));
    }

    private Watch watch(String name, Instant now) {
        return new Watch(
                WatchId.of(name),
                name,
                terms,
                Relevance.EVERYTHING,
                List.of(),
                KeylessQueries.of(name, language, zone),
                Set.of(),
                zone,
                language,
                Sensitivity.BALANCED,
                false,
                Optional.empty(),
                now,
                0);
    }

    private List<Contact> contacts() {
        if (email.isEmpty() && phone.isEmpty()) {
            return List.of();
        }
        return List.of(new Contact(
                CONTACT, "Team", Duty.AWAKE_FIRST, phone, email, Optional.empty(), QuietHours.NIGHT, zone, language));
    }
}
