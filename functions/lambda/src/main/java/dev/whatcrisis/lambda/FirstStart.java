// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.sources.KeylessQueries;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.FirstWatch;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a new installation begins with, from the stack's parameters.
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

    Optional<FirstWatch> watch(Instant now) {
        return brand.map(name -> watch(name, now)).map(watch -> new FirstWatch(watch, contacts(watch)));
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

    private List<Contact> contacts(Watch watch) {
        return email.isEmpty() && phone.isEmpty()
                ? List.of()
                : List.of(FirstWatch.contact(watch, CONTACT, "Team", phone, email));
    }
}
