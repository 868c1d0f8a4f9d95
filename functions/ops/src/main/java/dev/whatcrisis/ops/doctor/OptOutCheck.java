// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sns.SnsClient;

/** Whether somebody of the roster has answered a text with STOP. */
final class OptOutCheck {
    static final String ABOUT = "texts, stopped";

    private OptOutCheck() {}

    static List<Finding> of(SnsClient client, Roster roster) {
        return judge(
                roster,
                phone -> client.checkIfPhoneNumberIsOptedOut(ask -> ask.phoneNumber(phone))
                        .isOptedOut());
    }

    static List<Finding> judge(Roster roster, Predicate<String> stopped) {
        return roster.contacts().stream()
                .filter(contact -> contact.phone().filter(stopped).isPresent())
                .map(OptOutCheck::stopped)
                .toList();
    }

    private static Finding stopped(Contact contact) {
        return Finding.fail(
                ABOUT,
                contact.id() + " has answered STOP: no text reaches them",
                "ask them; then aws sns opt-in-phone-number --phone-number NUMBER, which works once in 30 days");
    }
}
