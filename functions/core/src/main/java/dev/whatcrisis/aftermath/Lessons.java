// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Change;
import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.aftermath.PostMortem.Times;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the product itself proposes to change; each proposal follows from a fact in the post-mortem. */
final class Lessons {
    private static final Duration PROMPT = Duration.ofMinutes(30);

    private Lessons() {}

    static List<Change> of(
            CaseFile file, Times times, List<Call> calls, Optional<ForecastCheck> forecast, List<Woken> woken) {
        List<Change> changes = new ArrayList<>();
        add(changes, Change.RAISE_FLOOR, called(calls, Outcome.TOO_LOUD));
        add(changes, Change.LISTEN_SOONER, called(calls, Outcome.TOO_CALM));
        add(changes, Change.MEND_ROSTER, unanswered(file, times));
        add(
                changes,
                Change.WAKE_LESS,
                !woken.isEmpty() && wokenForNothing(file, woken.get(0).at()));
        add(
                changes,
                Change.WIDEN_FORECAST,
                forecast.flatMap(ForecastCheck::hit).filter(hit -> !hit).isPresent());
        add(changes, Change.DELETE_SOONER, leftOnline(file, times));
        return changes;
    }

    private static boolean called(List<Call> calls, Outcome outcome) {
        return calls.stream().anyMatch(call -> call.outcome() == outcome);
    }

    private static boolean unanswered(CaseFile file, Times times) {
        return file.incident().judgement().highest().atLeast(Level.SQUALL)
                && times.acknowledged().isEmpty()
                && file.alerts().stream().anyMatch(Alert::sent);
    }

    /** Nothing doubled after the first ring, and no flag asked for it. */
    private static boolean wokenForNothing(CaseFile file, Instant at) {
        boolean flagged = file.alerts().stream()
                .anyMatch(a -> a.wakes() && !a.said().flags().isEmpty());
        return !flagged && !Hindsight.doubled(file.counts(), at);
    }

    private static boolean leftOnline(CaseFile file, Times times) {
        boolean toDelete = file.incident().verdict().flags().contains(Flag.OWN_LIVE)
                || file.alerts().stream().anyMatch(a -> a.said().flags().contains(Flag.OWN_LIVE));
        boolean late = times.ownPostDeleted()
                .map(at -> Duration.between(times.detected(), at).compareTo(PROMPT) > 0)
                .orElse(true);
        return toDelete && late;
    }

    private static void add(List<Change> changes, Change change, boolean holds) {
        if (holds) {
            changes.add(change);
        }
    }
}
