// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import java.time.ZonedDateTime;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All that the rules look at. The same case always gives the same verdict.
 *
 * @param atRisk how well it is supported that people are at risk
 * @param level as counted, before rules that raise it
 * @param criticalAuthors distinct authors of critical posts, near-duplicates counted once
 * @param timesNormal the last hour against the usual for that hour
 * @param press items of press
 * @param platforms sources on which it grows
 * @param history the same kind happened within 24 months
 * @param openQuestions people who asked something and have no answer
 * @param repairDone what had to be repaired is repaired and said
 * @param closable the counts allow closing: at least 24 h after the peak, under 10 % of it at the same hour on two days
 * @param blind the watch itself is blind
 * @param doubleBy07h probability that the largest hour before 07:00 is twice the largest so far
 * @param usefulActionBefore07h whether somebody could do something useful before 07:00
 * @param confidence share of the volume that comes from living sources in known languages, 0 to 1
 * @param at the watch's local time
 */
public record Case(
        CrisisType type,
        Evidence evidence,
        Set<Flag> flags,
        AtRisk atRisk,
        Level level,
        int criticalAuthors,
        double timesNormal,
        int press,
        int platforms,
        Meant meant,
        Phase phase,
        boolean history,
        int openQuestions,
        boolean repairDone,
        boolean closable,
        boolean blind,
        boolean incidentOpen,
        OptionalDouble doubleBy07h,
        boolean usefulActionBefore07h,
        double confidence,
        ZonedDateTime at) {
    public Case {
        flags = Set.copyOf(flags);
    }

    /** The same case, counted as large as that. */
    public Case atLevel(Level other) {
        return as(type, evidence, other);
    }

    /** The same case seen as another kind of thing, supported and sized otherwise. */
    Case as(CrisisType otherType, Evidence otherEvidence, Level otherLevel) {
        return new Case(
                otherType,
                otherEvidence,
                flags,
                atRisk,
                otherLevel,
                criticalAuthors,
                timesNormal,
                press,
                platforms,
                meant,
                phase,
                history,
                openQuestions,
                repairDone,
                closable,
                blind,
                incidentOpen,
                doubleBy07h,
                usefulActionBefore07h,
                confidence,
                at);
    }
}
