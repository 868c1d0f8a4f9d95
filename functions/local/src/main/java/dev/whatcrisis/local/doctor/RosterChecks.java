// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Receiver;
import dev.whatcrisis.watch.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether somebody would hear. */
public final class RosterChecks {
    private static final String ABOUT = "roster";
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS_A_DAY = 96;

    private RosterChecks() {}

    /**
     * @param now from when on a day is looked at
     */
    public static List<Finding> of(Roster roster, Instant now) {
        List<Contact> onDuty =
                roster.contacts().stream().filter(c -> c.duty() != Duty.BOSS).toList();
        if (roster.contacts().isEmpty()) {
            return List.of(Finding.fail(ABOUT, "there is nobody to tell", "add somebody with PUT /roster"));
        }
        if (onDuty.isEmpty()) {
            return List.of(Finding.fail(
                    ABOUT,
                    "there is only a boss, and a boss is never told first: nobody would hear",
                    "add somebody who is on duty"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                ABOUT, onDuty.size() + " on duty, " + roster.with(Duty.BOSS).size() + " boss"));
        roster.contacts().stream()
                .filter(c -> c.phone().isEmpty()
                        && c.email().isEmpty()
                        && c.webhook().isEmpty())
                .forEach(c -> findings.add(Finding.warn(
                        ABOUT, c.id() + " cannot be reached at all", "give them an e-mail address or a phone")));
        phones(onDuty, findings);
        asleep(onDuty, now, findings);
        return findings;
    }

    private static void phones(List<Contact> onDuty, List<Finding> findings) {
        if (onDuty.stream().noneMatch(RosterChecks::rings)) {
            findings.add(Finding.warn(
                    ABOUT,
                    "nobody on duty has a phone or ntfy, so nobody is woken whatever happens",
                    "add a phone number, or an ntfy topic as the webhook"));
        } else if (onDuty.stream()
                .noneMatch(c ->
                        pushed(c) || c.phone().filter(phone -> !example(phone)).isPresent())) {
            findings.add(Finding.warn(
                    ABOUT, "the only phone is the example that came with the program", "put your own number there"));
        }
    }

    /** By a text or by a push. */
    private static boolean rings(Contact contact) {
        return contact.phone().isPresent() || pushed(contact);
    }

    private static boolean pushed(Contact contact) {
        return contact.webhook().map(Receiver::new).filter(Receiver::rings).isPresent();
    }

    /** Numbers kept for fiction: 555-0100 to 555-0199. */
    private static boolean example(String phone) {
        return phone.matches("\\+1\\d{3}55501\\d{2}");
    }

    private static void asleep(List<Contact> onDuty, Instant now, List<Finding> findings) {
        long quarters = IntStream.range(0, STEPS_A_DAY)
                .mapToObj(i -> now.plus(STEP.multipliedBy(i)))
                .filter(at -> onDuty.stream().allMatch(c -> asleep(c, at)))
                .count();
        boolean rung = onDuty.stream().anyMatch(c -> c.duty() == Duty.AWAKE_FIRST && rings(c));
        if (quarters > 0 && !rung) {
            findings.add(Finding.warn(
                    ABOUT,
                    "everybody on duty sleeps at once for " + Math.max(1, quarters / 4)
                            + " hours a day, and nobody is there to be rung first",
                    "give one of them the duty awake-first, or other quiet hours"));
        }
    }

    private static boolean asleep(Contact contact, Instant at) {
        return contact.quietHours().cover(at.atZone(contact.zone()).toLocalTime());
    }
}
