// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what is new (a level, a flag, a reason to wake) to whom it concerns first, at the hour that fits. */
final class News {
    private final Situation s;
    private final Urgency urgency;
    private final Said said;

    private News(Situation s) {
        this.s = s;
        this.urgency = s.urgency();
        this.said = s.said();
    }

    static List<Planned> plan(Situation s) {
        return new News(s).plan();
    }

    private List<Planned> plan() {
        Round round = Round.of(s);
        if (!urgency.atLeast(Urgency.LEARNING) || silenced(round) || acknowledged(round)) {
            return List.of();
        }
        List<Planned> planned = new ArrayList<>();
        recipients(round).forEach(contact -> planned.addAll(toPerson(contact)));
        s.channels().forEach(channel -> planned.addAll(toChannel(channel)));
        return planned;
    }

    /** Who asked for silence gets it, unless something worth waking for came up after they asked. */
    private boolean silenced(Round round) {
        return s.care().snoozed(s.now()) && !(round.unsaid() && (urgency == Urgency.WAKE || s.newDanger()));
    }

    /** Somebody has it: who acknowledged saw what was called until then, but not a reason to wake that came later. */
    private boolean acknowledged(Round round) {
        if (!round.unsaid()) {
            return round.start().filter(s.care()::acknowledgedSince).isPresent();
        }
        return urgency != Urgency.WAKE && !s.newDanger() && s.care().acknowledgedSince(s.calledAt());
    }

    /**
     * Who began to be told is told by all means; when nobody was, who has it, else who is first in turn. What is worth
     * waking for goes to both: who took a smaller thing hours ago may sleep.
     */
    private List<Contact> recipients(Round round) {
        if (!round.unsaid()) {
            return s.people().stream()
                    .filter(one -> round.firstTold().stream()
                            .anyMatch(told -> told.id().equals(one.id())))
                    .toList();
        }
        Optional<Contact> owner =
                s.care().acknowledged().flatMap(a -> s.roster().find(a.by())).filter(s.people()::contains);
        if (urgency == Urgency.WAKE) {
            return Stream.concat(owner.filter(s::mayRing).stream(), firstRung().stream())
                    .distinct()
                    .toList();
        }
        return owner.map(List::of).orElseGet(this::firstInTurn);
    }

    /** Who is on duty; else whoever is awake in their own zone comes before whoever would have to be woken. */
    private List<Contact> firstRung() {
        List<Contact> all = s.people().stream().filter(s::mayRing).toList();
        List<Contact> asked = all.stream().filter(c -> !c.pausedAt(s.now())).toList();
        List<Contact> may = asked.isEmpty() ? all : asked;
        List<Contact> onDuty = may.stream().filter(s::onDuty).toList();
        if (!onDuty.isEmpty()) {
            return onDuty;
        }
        List<Contact> awake = may.stream().filter(c -> !s.asleep(c)).toList();
        List<Contact> ringable = awake.isEmpty() ? may : awake;
        List<Contact> awakeFirst =
                ringable.stream().filter(c -> c.duty() == Duty.AWAKE_FIRST).toList();
        if (!awakeFirst.isEmpty()) {
            return awakeFirst;
        }
        return ringable.isEmpty() ? firstInTurn() : List.of(ringable.get(0));
    }

    /** Who is on duty; else somebody who is awake anyway comes before somebody who would read it in the morning. */
    private List<Contact> firstInTurn() {
        List<Contact> people = s.people();
        return people.stream()
                .filter(s::onDuty)
                .findFirst()
                .or(() -> people.stream().filter(c -> !s.asleep(c)).findFirst())
                .or(() -> people.stream().findFirst())
                .stream()
                .toList();
    }

    private List<Planned> toPerson(Contact contact) {
        List<Alert> before = s.to(contact);
        Optional<Alert> first =
                before.stream().filter(a -> a.said().covers(said)).findFirst();
        Instant heard = first.map(Situation::at).orElse(s.now());
        List<Planned> planned = new ArrayList<>();
        if (contact.phone().isPresent()) {
            smsAt(contact, heard).ifPresent(at -> add(planned, contact, Means.SMS, at));
        }
        if (contact.email().isPresent()) {
            add(planned, contact, Means.EMAIL, writtenAt(contact));
        }
        if (contact.webhook().isPresent()) {
            add(planned, contact, Means.WEBHOOK, pushedAt(contact));
        }
        return planned;
    }

    private List<Planned> toChannel(Contact channel) {
        List<Planned> planned = new ArrayList<>();
        add(planned, channel, Means.WEBHOOK, writtenAt(channel));
        return planned;
    }

    private Optional<Instant> smsAt(Contact contact, Instant heard) {
        Night night = new Night(contact);
        return switch (urgency) {
            case NONE, DIGEST, LEARNING -> Optional.empty();
            case SQUALL ->
                onlyPhone(contact) || night.asleep(heard) ? Optional.of(night.awakeAt(s.now())) : Optional.empty();
            case STORM -> Optional.of(night.awakeAt(s.now()));
            case WAKE -> Optional.of(s.mayRing(contact) ? s.now() : night.awakeAt(s.now()));
        };
    }

    private Instant pushedAt(Contact contact) {
        return rungEnough(contact) ? new Night(contact).briefAt(s.now()) : writtenAt(contact);
    }

    /** A push of what is urgent is heard, so who was rung often enough tonight has it with the brief. */
    private boolean rungEnough(Contact contact) {
        return urgency == Urgency.WAKE && Reach.pushes(contact) && s.asks(contact) && !s.mayRing(contact);
    }

    private Instant writtenAt(Contact contact) {
        return waits(contact) ? new Night(contact).briefAt(s.now()) : s.now();
    }

    /** Sleeps, and may sleep on; what is held of people at risk is written at once, for whoever is awake. */
    private boolean waits(Contact contact) {
        boolean atRisk = FlagSet.PEOPLE_AT_RISK.in(s.incident().verdict().flags());
        boolean held = urgency == Urgency.STORM && !atRisk;
        return s.asleep(contact) && (held || urgency == Urgency.WAKE && s.budgetSpent(contact));
    }

    private static boolean onlyPhone(Contact contact) {
        return contact.email().isEmpty() && contact.webhook().isEmpty();
    }

    private void add(List<Planned> planned, Contact contact, Means means, Instant at) {
        List<Alert> before = s.to(contact);
        boolean saidBefore =
                before.stream().anyMatch(a -> a.means() == means && a.said().covers(said));
        if (saidBefore) {
            return;
        }
        Said known = Said.by(before);
        Reason reason = inTheMorning(contact, means, at, before) ? Reason.BRIEF : reason(known);
        Planned plan = Planned.of(
                s.incident().id().value(), contact, means, reason, said.key(), at, said, s.budgetSpent(contact));
        planned.add(urgency == Urgency.WAKE && s.mayRing(contact) ? plan.ringingForText() : plan);
    }

    /** Held overnight, or rung in the morning after it was written at night. */
    private boolean inTheMorning(Contact contact, Means means, Instant at, List<Alert> before) {
        Night night = new Night(contact);
        boolean writtenAtNight = before.stream().anyMatch(a -> a.said().covers(said) && night.asleep(Situation.at(a)));
        boolean afterwards = means == Means.SMS && !s.asleep(contact) && writtenAtNight;
        boolean pushed = means == Means.WEBHOOK && rungEnough(contact);
        return at.isAfter(s.now()) || waits(contact) || pushed || afterwards;
    }

    private Reason reason(Said known) {
        return said.level().compareTo(known.level()) <= 0
                        && (said.dangerNotIn(known) || !said.flagsNotIn(known).isEmpty())
                ? Reason.NEW_FLAG
                : Reason.LEVEL_UP;
    }
}
