// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said without ringing: the digest of small things, the calm mail to the boss, the daily word. */
public final class Quiet {
    private Quiet() {}

    /** A ripple that is still there at nine. */
    static List<Planned> digest(Situation s) {
        boolean news = !Said.by(s.calls()).covers(s.said());
        if (s.urgency() != Urgency.DIGEST
                || !news
                || s.care().isAcknowledged()
                || s.care().snoozed(s.now())) {
            return List.of();
        }
        return s.people().stream()
                .filter(Reach::writes)
                .limit(1)
                .filter(c -> s.to(c).stream().noneMatch(a -> a.reason() == Reason.DIGEST))
                .map(c -> written(s, c, Reason.DIGEST, "digest", toldAt(s, c)))
                .toList();
    }

    /** At nine; a crowd that nobody understands is to be looked at while it is there, but by nobody who sleeps. */
    private static Instant toldAt(Situation s, Contact contact) {
        Instant opened = s.incident().times().openedAt();
        return s.incident().judgement().unclear()
                ? new Night(contact).awakeAt(opened)
                : Night.next(Timing.NEWS, opened, contact.zone());
    }

    /** After somebody acknowledged a storm or a wake, at seven at the latest. */
    static List<Planned> calmMail(Situation s) {
        Optional<Instant> first = s.calls().stream()
                .filter(Quiet::big)
                .map(Situation::at)
                .min(Comparator.naturalOrder())
                .or(() -> acknowledgedUnsaid(s));
        if (first.isEmpty() || s.learning() && !Said.by(s.calls()).urgent()) {
            return List.of();
        }
        return s.roster().with(Duty.BOSS).stream()
                .filter(Reach::writes)
                .filter(c -> s.to(c).stream().noneMatch(a -> a.reason() == Reason.CALM_MAIL))
                .map(c -> calmMail(s, c, first.get()))
                .toList();
    }

    /** Somebody saw a storm on the page before it was said. */
    private static Optional<Instant> acknowledgedUnsaid(Situation s) {
        return s.care()
                .acknowledged()
                .map(Care.Acknowledged::at)
                .filter(at -> s.urgency().atLeast(Urgency.STORM));
    }

    private static boolean big(Alert alert) {
        return alert.said().level() == Level.STORM || alert.said().urgent();
    }

    private static Planned calmMail(Situation s, Contact boss, Instant first) {
        Instant seven = Night.next(Timing.CALM_MAIL, first, boss.zone());
        Optional<Instant> acknowledged = s.care().acknowledged().map(Care.Acknowledged::at);
        Instant at = acknowledged.filter(a -> a.isBefore(seven)).orElse(seven);
        return written(s, boss, Reason.CALM_MAIL, "calm", at.isBefore(first) ? first : at);
    }

    /** At nine, to everybody on duty who was told something, while it goes on; to a boss once, as was promised. */
    static List<Planned> repeats(Situation s) {
        if (s.care().snoozed(s.now()) || Urgency.lostSight(s.incident())) {
            return List.of();
        }
        return s.roster().contacts().stream()
                .filter(Reach::writes)
                .filter(c -> !c.pausedAt(s.now()))
                .flatMap(c -> (c.duty() == Duty.BOSS ? promised(s, c) : repeat(s, c)).stream())
                .toList();
    }

    private static Optional<Planned> repeat(Situation s, Contact contact) {
        return s.to(contact).stream()
                .filter(a -> a.sent() && a.reason() != Reason.TEST && a.reason() != Reason.WORTH_IT)
                .filter(a -> a.reason() != Reason.DIGEST || s.incident().quiet())
                .max(Comparator.comparing(Situation::at))
                .filter(last -> s.incident().quiet() || s.incident().level().atLeast(Level.SQUALL))
                .map(last -> repeat(s, contact, from(s, contact, Situation.at(last))));
    }

    /**
     * What only a person can close is asked about each day while it is quiet; where no more than answers are owed, twice a
     * week.
     */
    private static Instant from(Situation s, Contact contact, Instant last) {
        boolean daily = !s.incident().quiet()
                || CaseFlags.closedByPerson(
                        s.incident().verdict().type(), s.incident().verdict().flags());
        Instant from = last.plus(Timing.REPEAT_GAP);
        if (daily) {
            return from;
        }
        LocalDate day = Night.next(Timing.NEWS, from, contact.zone())
                .atZone(contact.zone())
                .toLocalDate();
        while (!Timing.LEFTOVERS.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.atStartOfDay(contact.zone()).toInstant();
    }

    private static Optional<Planned> promised(Situation s, Contact boss) {
        boolean kept = s.to(boss).stream().anyMatch(a -> a.sent() && a.reason() == Reason.REPEAT);
        return s.to(boss).stream()
                .filter(a -> !kept && a.sent() && a.reason() == Reason.CALM_MAIL)
                .findFirst()
                .map(mail -> repeat(s, boss, Situation.at(mail)));
    }

    private static Planned repeat(Situation s, Contact contact, Instant from) {
        Instant at = Night.next(Timing.NEWS, from, contact.zone());
        String day = at.atZone(contact.zone()).toLocalDate().toString();
        return written(s, contact, Reason.REPEAT, day, at);
    }

    private static Planned written(Situation s, Contact c, Reason reason, String step, Instant at) {
        Means means = Reach.has(c, Means.EMAIL) ? Means.EMAIL : Means.WEBHOOK;
        return Planned.of(s.incident().id().value(), c, means, reason, step, at, s.said(), false);
    }
}
