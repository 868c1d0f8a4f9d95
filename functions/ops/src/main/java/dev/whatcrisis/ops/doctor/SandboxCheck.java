// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SMSSandboxPhoneNumber;
import software.amazon.awssdk.services.sns.model.SMSSandboxPhoneNumberVerificationStatus;

/** Whether AWS lets texts go to the roster's numbers. Contacts are named, numbers are not. */
final class SandboxCheck {
    static final String ABOUT = "texts";
    private static final String LEAVE =
            "ask AWS to move the account out of the SMS sandbox (AWS console, SNS, Text messaging)";

    private SandboxCheck() {}

    static boolean sandboxed(SnsClient client) {
        return client.getSMSSandboxAccountStatus(ask -> {}).isInSandbox();
    }

    static Set<String> verified(SnsClient client) {
        return client.listSMSSandboxPhoneNumbersPaginator(ask -> {}).phoneNumbers().stream()
                .filter(number -> number.status() == SMSSandboxPhoneNumberVerificationStatus.VERIFIED)
                .map(SMSSandboxPhoneNumber::phoneNumber)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Finding outside() {
        return Finding.ok(ABOUT, "the account is out of the SMS sandbox: any number gets them");
    }

    static List<Finding> inside(Set<String> verified, Roster roster) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.warn(
                ABOUT,
                "the account is in the SMS sandbox: only numbers that you verified get them, ten at most",
                LEAVE));
        roster.contacts().stream()
                .filter(contact ->
                        contact.phone().filter(p -> !verified.contains(p)).isPresent())
                .map(SandboxCheck::unverified)
                .forEach(findings::add);
        return findings;
    }

    private static Finding unverified(Contact contact) {
        return Finding.fail(
                ABOUT,
                "the number of " + contact.id() + " is not verified: no text reaches them",
                "aws sns create-sms-sandbox-phone-number --phone-number NUMBER, then verify-sms-sandbox-phone-number with"
                        + " the code that they get; or " + LEAVE);
    }
}
