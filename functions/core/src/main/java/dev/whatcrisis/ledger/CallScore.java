// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem.Outcome;
import java.util.List;

/**
 * How the called levels look now.
 *
 * @param corrected of those too loud or too calm, how many a person said so
 */
public record CallScore(int right, int tooLoud, int tooCalm, int cannotTell, int corrected) {
    static CallScore of(List<ScoredCall> calls) {
        return new CallScore(
                count(calls, Outcome.RIGHT),
                count(calls, Outcome.TOO_LOUD),
                count(calls, Outcome.TOO_CALM),
                count(calls, Outcome.CANNOT_TELL),
                (int) calls.stream().filter(ScoredCall::corrected).count());
    }

    private static int count(List<ScoredCall> calls, Outcome outcome) {
        return (int) calls.stream().filter(call -> call.outcome() == outcome).count();
    }

    /** Of how many it can be told. */
    public int told() {
        return right + tooLoud + tooCalm;
    }
}
