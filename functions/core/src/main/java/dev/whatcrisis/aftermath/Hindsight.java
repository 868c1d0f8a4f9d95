// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.fade.Calm;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges each called level by what came after it.
 *
 * <p>Too calm: 2 to 24 hours later a higher level was called for the first time. Too loud: a squall or storm after which no hour grew and
 * calm came within six hours, or a thing that was not about us. Right: everything else. With fewer than six counted hours
 * after it, a call cannot be judged. Where somebody may be at risk, or an account, data or the law is at stake, counts say
 * nothing of that: it was right when a person closed it as what it was, and else nobody can tell.
 */
final class Hindsight {
    private static final Duration BEGINNING = Duration.ofHours(2);
    private static final Duration LOOK_AHEAD = Duration.ofHours(24);
    private static final int HOURS = 6;

    private final CaseFile file;
    private final Incident incident;
    private final HourlyCounts counts;

    private Hindsight(CaseFile file) {
        this.file = file;
        this.incident = file.incident();
        this.counts = file.counts();
    }

    static List<Call> of(CaseFile file) {
        Hindsight hindsight = new Hindsight(file);
        return file.incident().judgement().calledLevels().stream()
                .map(hindsight::judge)
                .toList();
    }

    private Call judge(CalledLevel call) {
        if (incident.state() instanceof State.Over over && over.how() == State.Ending.NOT_US) {
            Outcome outcome = call.level() == Level.WHAT_CRISIS ? Outcome.RIGHT : Outcome.TOO_LOUD;
            return call(call, outcome, Fact.of("hindsight.notUs"));
        }
        if (flagged()) {
            return byPerson(call);
        }
        Optional<CalledLevel> higher = higherLater(call);
        if (higher.isPresent()) {
            long hours = Duration.between(call.at(), higher.get().at()).toHours();
            Fact later = Fact.of("hindsight.higher").with("level", higher.get().level());
            return call(call, Outcome.TOO_CALM, later.with("hours", hours));
        }
        if (counts.size() - counts.indexOf(call.at()) - 1 < HOURS) {
            return call(call, Outcome.CANNOT_TELL, Fact.of("hindsight.few").with("hours", HOURS));
        }
        return call.level().atLeast(Level.SQUALL) && !grew(call.at()) && calmSoon(call.at())
                ? call(call, Outcome.TOO_LOUD, Fact.of("hindsight.calm").with("hours", HOURS))
                : call(call, Outcome.RIGHT, Fact.of("hindsight.fits"));
    }

    private boolean flagged() {
        return CaseFlags.atRisk(incident.verdict().type(), incident.verdict().flags());
    }

    private Call byPerson(CalledLevel call) {
        Optional<State.Ending> how =
                incident.state() instanceof State.Over over ? Optional.of(over.how()) : Optional.empty();
        if (how.filter(State.Ending.FINE::equals).isPresent()) {
            Outcome outcome = call.level() == Level.WHAT_CRISIS ? Outcome.RIGHT : Outcome.TOO_LOUD;
            return call(call, outcome, Fact.of("hindsight.fine"));
        }
        return how.filter(State.Ending.CLOSED::equals).isPresent()
                ? call(call, Outcome.RIGHT, Fact.of("hindsight.closed"))
                : call(call, Outcome.CANNOT_TELL, Fact.of("hindsight.unsaid"));
    }

    private Optional<CalledLevel> higherLater(CalledLevel call) {
        return incident.judgement().calledLevels().stream()
                .filter(later -> later.level().compareTo(call.level()) > 0)
                .filter(later -> later.at().isAfter(call.at()))
                .findFirst()
                .filter(later -> !later.at().isBefore(call.at().plus(BEGINNING)))
                .filter(later -> !later.at().isAfter(call.at().plus(LOOK_AHEAD)));
    }

    /** Whether an hour after this one was larger than every hour until it. */
    boolean grew(Instant at) {
        int index = counts.indexOf(at);
        return largest(index + 1, counts.size()) > largest(0, index + 1);
    }

    static boolean doubled(HourlyCounts counts, Instant at) {
        int index = counts.indexOf(at);
        return largest(counts, index + 1, counts.size()) >= 2 * largest(counts, 0, index + 1);
    }

    private boolean calmSoon(Instant at) {
        return Calm.byDay(file.watch().zone())
                .first(counts, at)
                .filter(calm -> !calm.isAfter(at.plus(Duration.ofHours(HOURS))))
                .isPresent();
    }

    private int largest(int from, int to) {
        return largest(counts, from, to);
    }

    private static int largest(HourlyCounts counts, int from, int to) {
        int largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, counts.at(i).orElse(0));
        }
        return largest;
    }

    private static Call call(CalledLevel call, Outcome outcome, Fact why) {
        return new Call(call.at(), call.level(), call.rule(), outcome, why);
    }
}
