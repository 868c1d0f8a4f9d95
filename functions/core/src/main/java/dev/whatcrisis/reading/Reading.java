// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Set;

/**
 * What a story's posts say about its case: a first guess, which a person can correct.
 *
 * @param atRisk how well it is supported that people are at risk
 * @param openQuestions people who ask the team something and have no answer from it
 * @param because what showed it, with its numbers, the weightiest first
 */
public record Reading(
        CrisisType type,
        Evidence evidence,
        Set<Flag> flags,
        AtRisk atRisk,
        Meant meant,
        int openQuestions,
        List<Fact> because) {
    public Reading {
        flags = Set.copyOf(flags);
        because = List.copyOf(because);
    }
}
