// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told next when nobody acknowledges, and when: everybody on duty in turn, then the one person again if there is
 * only one, and a boss third at the earliest. Who may not be rung again tonight was rung often enough for the boss. Whom
 * nothing reaches is not waited for.
 */
final class Escalation {
    private final Situation s;
    private final Urgency urgency;
    private final Round round;

    private Escalation(Situation s) {
        this.s = s;
        this.urgency = s.urgency();
        this.round = Round.of(s);
    }

    static List<Planned> plan(Situation s) {
        return new Escalation(s).plan();
    }

    private List<Planned> plan() {
        if (!urgency.atLeast(Urgency.SQUALL) || round.unsaid() || cared()) {
            return List.of();
        }
        return Stream.concat(unfinished(), next().stream().flatMap(contact -> tell(contact, dueAt(contact)).stream()))
                .toList();
    }

    /** Who began to be told is told by all means: the process that told them may have died in between. */
    private Stream<Planned> unfinished() {
        return round.calls().reversed().stream()
                .limit(1)
                .filter(last -> last.reason() == Reason.ESCALATION)
                .flatMap(last -> tell(who(last), Situation.at(last)).stream())
                .filter(planned -> round.calls().stream()
                        .filter(call -> call.reason() == Reason.ESCALATION)
                        .noneMatch(call -> call.means() == planned.means()
                                && call.contact().equals(planned.contact().id())));
    }

    /** Somebody has it, or asked for silence after hearing of it. */
    private boolean cared() {
        boolean silent = s.care().snoozed(s.now())
                && s.care()
                        .snooze()
                        .filter(snooze ->
                                round.start().filter(snooze.at()::isBefore).isEmpty())
                        .isPresent();
        return acknowledged() || silent;
    }

    /** Who took a smaller thing has not heard of a reason to wake that came later. */
    private boolean acknowledged() {
        return urgency == Urgency.WAKE
                ? round.start().filter(s.care()::acknowledgedSince).isPresent()
                : s.care().isAcknowledged();
    }

    private Optional<Contact> next() {
        List<Contact> told = round.told();
        long reached = told.stream().filter(contact -> !unreached(contact)).count();
        if (urgency == Urgency.SQUALL && reached >= Timing.SQUALL_PEOPLE) {
            return Optional.empty();
        }
        Set<String> heard = told.stream().map(Contact::id).collect(Collectors.toSet());
        return inTurn().filter(c -> !heard.contains(c.id()))
                .filter(this::mayBeTold)
                .findFirst()
                .or(() -> round.rungs() < Timing.RUNGS_BEFORE_BOSS ? again() : Optional.empty())
                .or(() -> boss(told));
    }

    /** Who is on duty comes first, then those who are awake, then those who sleep. */
    private Stream<Contact> inTurn() {
        List<Contact> people = s.people();
        return Stream.<Predicate<Contact>>of(s::onDuty, c -> !s.asleep(c), c -> true)
                .flatMap(which -> people.stream().filter(which))
                .distinct();
    }

    private boolean mayBeTold(Contact contact) {
        return urgency != Urgency.WAKE || s.mayRing(contact);
    }

    private Optional<Contact> again() {
        return urgency == Urgency.SQUALL
                ? Optional.empty()
                : round.firstTold().stream()
                        .filter(s::asks)
                        .filter(this::mayBeTold)
                        .findFirst();
    }

    private Optional<Contact> boss(List<Contact> told) {
        return urgency == Urgency.SQUALL || round.rungs() < Timing.RUNGS_BEFORE_BOSS && !rungOutTonight()
                ? Optional.empty()
                : s.roster().with(Duty.BOSS).stream()
                        .filter(c -> !told.contains(c))
                        .filter(s::asks)
                        .filter(this::mayBeTold)
                        .findFirst();
    }

    /** Everybody who was told had all the SMS of one night. */
    private boolean rungOutTonight() {
        return round.told().stream().allMatch(c -> s.rungTonight(c) >= Timing.SMS_PER_NIGHT);
    }

    private Instant dueAt(Contact next) {
        Instant due = round.calls().reversed().stream()
                .filter(call -> !unreached(who(call)) && s.asks(who(call)))
                .findFirst()
                .map(last -> heardAt(last, who(last)).plus(interval(next)))
                .orElse(s.now());
        return s.care()
                .snooze()
                .map(Care.Snooze::until)
                .filter(until -> until.isAfter(due))
                .orElse(due);
    }

    private Contact who(Alert call) {
        return s.roster().find(call.contact()).orElseThrow();
    }

    /**
     * Nothing of this round gets through to this person by any means; a sleeper whom it is worth waking is not reached by
     * what does not ring.
     */
    private boolean unreached(Contact contact) {
        boolean mustRing = urgency == Urgency.WAKE && s.asleep(contact);
        List<Alert> calls = round.calls().stream()
                .filter(call -> call.contact().equals(contact.id()))
                .toList();
        List<Alert> texts = calls.stream()
                .filter(call -> call.means() == Means.SMS || call.wakes())
                .toList();
        List<Alert> heard = mustRing && !texts.isEmpty() ? texts : calls;
        return !heard.isEmpty()
                && heard.stream().allMatch(Retry::stuck)
                && Detour.plan(s).stream()
                        .noneMatch(planned -> planned.contact().equals(contact));
    }

    /** What is written to a sleeper is heard in the morning; but whom nothing rings cannot be waited for. */
    private Instant heardAt(Alert last, Contact who) {
        Instant at = Situation.at(last);
        boolean cannotWait = urgency == Urgency.WAKE && Reach.rings(who).isEmpty();
        return last.wakes() || cannotWait ? at : new Night(who).awakeAt(at);
    }

    private Duration interval(Contact next) {
        return switch (urgency) {
            case WAKE -> firstOnCall(next) ? Timing.AWAKE_FIRST_TO_ON_CALL : Timing.ESCALATE_URGENT;
            case STORM -> Timing.ESCALATE_STORM;
            default -> Timing.ESCALATE_SQUALL;
        };
    }

    private boolean firstOnCall(Contact next) {
        return next.duty() == Duty.ON_CALL && round.told().stream().allMatch(c -> c.duty() == Duty.AWAKE_FIRST);
    }

    private List<Planned> tell(Contact contact, Instant dueAt) {
        Instant notBefore = dueAt.isBefore(s.now()) ? s.now() : dueAt;
        Instant at = urgency == Urgency.WAKE ? notBefore : new Night(contact).awakeAt(notBefore);
        boolean loud = urgency.atLeast(Urgency.STORM);
        return Stream.of(Means.values())
                .filter(means -> Reach.has(contact, means))
                .filter(means -> means != Means.SMS || loud || !Reach.writes(contact))
                .map(means -> Planned.of(
                        s.incident().id().value(),
                        contact,
                        means,
                        Reason.ESCALATION,
                        s.said().key(),
                        at,
                        s.said(),
                        false))
                .map(planned -> urgency == Urgency.WAKE ? planned.ringingForText() : planned)
                .toList();
    }
}
