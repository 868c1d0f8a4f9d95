// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores the levels that the watch itself called: by what a person said of them, or else by what the post-mortem found.
 *
 * <p>A person says "too calm" by raising the level, "too loud" by lowering it, and by ending the incident as not about us or as
 * nothing wrong. What was taken back within ten minutes was not said. A level that stands because a person said it is no call
 * of the watch.
 */
final class CallScoring {
    private final Incident incident;
    private final List<CalledLevel> all;
    private final PostMortem report;

    private CallScoring(Incident incident, PostMortem report) {
        this.incident = incident;
        this.all = incident.judgement().calledLevels();
        this.report = report;
    }

    static List<ScoredCall> of(Incident incident, PostMortem report) {
        return new CallScoring(incident, report).score();
    }

    private List<ScoredCall> score() {
        List<ScoredCall> scored = new ArrayList<>();
        Optional<Level> said = Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            CalledLevel call = all.get(i);
            if (call.by().isPresent()) {
                said = Optional.of(call.level());
            } else if (!said.equals(Optional.of(call.level()))) {
                said = Optional.empty();
                scored.add(scored(i));
            }
        }
        return scored;
    }

    private ScoredCall scored(int index) {
        CalledLevel call = all.get(index);
        Optional<Outcome> word = ending(call).or(() -> correction(index));
        return new ScoredCall(
                incident.id(),
                call.at(),
                call.level(),
                call.rule(),
                word.orElseGet(() -> found(call)),
                word.filter(outcome -> outcome != Outcome.RIGHT).isPresent());
    }

    private Optional<Outcome> ending(CalledLevel call) {
        boolean nothing = incident.state() instanceof State.Over over
                && (over.how() == State.Ending.NOT_US || over.how() == State.Ending.FINE);
        return nothing
                ? Optional.of(call.level() == Level.WHAT_CRISIS ? Outcome.RIGHT : Outcome.TOO_LOUD)
                : Optional.empty();
    }

    /** What a person said of it while it stood. */
    private Optional<Outcome> correction(int index) {
        Level called = all.get(index).level();
        for (int i = index + 1; i < all.size() && all.get(i).by().isPresent(); i++) {
            int way = all.get(i).level().compareTo(called);
            if (way != 0 && !takenBack(i)) {
                return Optional.of(way > 0 ? Outcome.TOO_CALM : Outcome.TOO_LOUD);
            }
        }
        return Optional.empty();
    }

    private boolean takenBack(int index) {
        if (index + 1 >= all.size() || all.get(index + 1).by().isEmpty()) {
            return false;
        }
        CalledLevel next = all.get(index + 1);
        Duration after = Duration.between(all.get(index).at(), next.at());
        return next.level() == all.get(index - 1).level() && after.compareTo(Lifecycle.UNDO) <= 0;
    }

    private Outcome found(CalledLevel call) {
        return report.calls().stream()
                .filter(known -> known.at().equals(call.at()) && known.level() == call.level())
                .map(Call::outcome)
                .findFirst()
                .orElse(Outcome.CANNOT_TELL);
    }
}
