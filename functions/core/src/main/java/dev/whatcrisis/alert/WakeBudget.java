// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Contact;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How many nights a person may be rung in a calendar quarter of their own zone. When it is spent, only R01 to R03 (people, an
 * account or data at risk) still ring.
 */
public final class WakeBudget {
    private WakeBudget() {}

    /** Whether what it would ring for is counted; what rings nobody needs no budget. */
    public static boolean counts(Verdict verdict) {
        return verdict.waking().wake() && !outweighs(verdict);
    }

    /** Whether it rings whatever was spent, and whoever asked not to be rung. */
    static boolean outweighs(Verdict verdict) {
        return verdict.waking().wake() && verdict.cannotWait();
    }

    /** When the current quarter began for this contact: the wake ledger is read from there. */
    public static Instant quarterStart(Contact contact, Instant now) {
        ZonedDateTime local = now.atZone(contact.zone());
        int firstMonth = local.getMonth().firstMonthOfQuarter().getValue();
        return local.toLocalDate()
                .withMonth(firstMonth)
                .withDayOfMonth(1)
                .atStartOfDay(contact.zone())
                .toInstant();
    }

    /**
     * Nights of this quarter in which the contact was rung, the present one not counted.
     *
     * @param wakes when the contact was rung, in any order
     */
    static int nightsSpent(Contact contact, List<Instant> wakes, Instant now) {
        Night night = new Night(contact);
        Instant since = quarterStart(contact, now);
        return (int) wakes.stream()
                .filter(at -> !at.isBefore(since) && at.isBefore(now) && !night.same(at, now))
                .map(night::awakeAt)
                .distinct()
                .count();
    }

    public static boolean spent(Contact contact, List<Instant> wakes, Instant now) {
        return nightsSpent(contact, wakes, now) >= Timing.WAKE_NIGHTS_PER_QUARTER;
    }
}
