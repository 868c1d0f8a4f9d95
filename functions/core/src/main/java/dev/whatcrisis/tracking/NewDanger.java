// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.reading.PerilReader;
import java.util.Set;

/** Whether what is told after a person closed a matter is a danger that nobody knew of when it was closed. */
final class NewDanger {
    private NewDanger() {}

    /**
     * @param flags of what was told since
     * @param told of it about somebody at risk
     * @param others the same by those who had said nothing before: another person at risk is one of them
     */
    static boolean in(Incident closed, Set<Flag> flags, Perils told, Perils others) {
        Set<Flag> fresh = Set.copyOf(flags.stream()
                .filter(flag -> !closed.verdict().flags().contains(flag))
                .toList());
        Perils known = closed.judgement().perils().orElse(Perils.NONE);
        return FlagSet.AT_RISK.in(fresh)
                || FlagSet.CLOSED_BY_PERSON.in(fresh)
                || told.harms().stream().anyMatch(harm -> !PerilReader.sameKind(of(harm), known))
                || told.shown() && !known.shown()
                || morePeople(closed, known, others.people());
    }

    /** Of what is not about us one more of the same is not about us either; several more may be. */
    private static boolean morePeople(Incident closed, Perils known, int others) {
        boolean notUs = closed.state() instanceof State.Over over && over.how() == State.Ending.NOT_US;
        return notUs ? new Perils(known.harms(), known.people() + others, false).step() > known.step() : others > 0;
    }

    private static Perils of(Harm harm) {
        return new Perils(Set.of(harm), 1, false);
    }
}
