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
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A case with nothing special about it, at 23:30, of which a test changes what it is about. */
final class CaseBuilder {
    private final CrisisType type;
    private Evidence evidence = Evidence.E1;
    private Set<Flag> flags = Set.of();
    private Level level = Level.RIPPLE;
    private Optional<AtRisk> atRisk = Optional.empty();
    private int criticalAuthors;
    private int press;
    private Meant meant = Meant.UNKNOWN;
    private Phase phase = Phase.GROWTH;
    private boolean history;
    private int openQuestions = 3;
    private boolean repairDone;
    private boolean closable;
    private boolean blind;
    private boolean incidentOpen;
    private OptionalDouble doubleBy07h = OptionalDouble.empty();
    private boolean useful;
    private double confidence = 1;

    private CaseBuilder(CrisisType type) {
        this.type = type;
    }

    static CaseBuilder a(CrisisType type) {
        return new CaseBuilder(type);
    }

    CaseBuilder with(Evidence value) {
        evidence = value;
        return this;
    }

    CaseBuilder with(Level value) {
        level = value;
        return this;
    }

    CaseBuilder with(Meant value) {
        meant = value;
        return this;
    }

    CaseBuilder with(Phase value) {
        phase = value;
        return this;
    }

    CaseBuilder with(Flag... values) {
        flags = values.length == 0 ? Set.of() : EnumSet.of(values[0], values);
        return this;
    }

    CaseBuilder with(Set<Flag> values) {
        flags = values;
        return this;
    }

    /** How well it is supported that people are at risk; else what the evidence says of it. */
    CaseBuilder with(AtRisk value) {
        atRisk = Optional.of(value);
        return this;
    }

    CaseBuilder authors(int value) {
        criticalAuthors = value;
        return this;
    }

    CaseBuilder press(int value) {
        press = value;
        return this;
    }

    CaseBuilder again() {
        history = true;
        return this;
    }

    CaseBuilder settled() {
        openQuestions = 0;
        repairDone = true;
        closable = true;
        return this;
    }

    CaseBuilder blind(boolean duringIncident) {
        blind = true;
        incidentOpen = duringIncident;
        return this;
    }

    CaseBuilder incidentOpen() {
        incidentOpen = true;
        return this;
    }

    CaseBuilder formula(double doubling, boolean usefulAction, double seen) {
        doubleBy07h = OptionalDouble.of(doubling);
        useful = usefulAction;
        confidence = seen;
        return this;
    }

    Case build() {
        return new Case(
                type,
                evidence,
                flags,
                atRisk.orElseGet(() -> AtRisk.of(evidence)),
                level,
                criticalAuthors,
                1,
                press,
                1,
                meant,
                phase,
                history,
                openQuestions,
                repairDone,
                closable,
                blind,
                incidentOpen,
                doubleBy07h,
                useful,
                confidence,
                ZonedDateTime.parse("2026-03-07T23:30:00+01:00[Europe/Paris]"));
    }

    Verdict judged() {
        return Judge.judge(build());
    }
}
