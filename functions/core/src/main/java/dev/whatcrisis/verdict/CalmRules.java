// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.Action.ANSWER;
import static dev.whatcrisis.crisis.Action.CLOSE;
import static dev.whatcrisis.crisis.Action.IGNORE;
import static dev.whatcrisis.crisis.Action.WATCH;
import static dev.whatcrisis.crisis.CrisisType.BRIGADE;
import static dev.whatcrisis.crisis.CrisisType.COMPETITOR;
import static dev.whatcrisis.crisis.CrisisType.HOMONYM;
import static dev.whatcrisis.crisis.CrisisType.JOKE;
import static dev.whatcrisis.crisis.CrisisType.OWN_SLIP_HARMLESS;
import static dev.whatcrisis.crisis.CrisisType.OWN_SLIP_OFFENSIVE;
import static dev.whatcrisis.crisis.CrisisType.POSITIVE;
import static dev.whatcrisis.crisis.CrisisType.RUMOUR;
import static dev.whatcrisis.verdict.Row.NEVER;
import static dev.whatcrisis.verdict.Row.atLeast;
import static dev.whatcrisis.verdict.Row.atMost;
import static dev.whatcrisis.verdict.Row.flag;
import static dev.whatcrisis.verdict.Row.phase;
import static dev.whatcrisis.verdict.Row.rule;
import static dev.whatcrisis.verdict.Row.type;
import static dev.whatcrisis.verdict.Row.upTo;
import static dev.whatcrisis.verdict.Row.without;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.verdict.Condition.Blind;
import dev.whatcrisis.verdict.Condition.ClosesItself;
import dev.whatcrisis.verdict.Condition.IncidentOpen;
import dev.whatcrisis.verdict.Condition.NoIncidentOpen;
import dev.whatcrisis.verdict.Condition.NobodyAtRisk;
import dev.whatcrisis.verdict.Condition.Settled;
import dev.whatcrisis.verdict.WakeWhen.Cause;
import dev.whatcrisis.verdict.WakeWhen.While;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** R19, R20 and R22 to R28: what is no crisis, what is over, and what nobody knows. */
final class CalmRules {
    /** Their own rows cover a level of What crisis?; all others are ignored below the floor. */
    private static final EnumSet<CrisisType> JUDGED_AT_ANY_SIZE =
            EnumSet.of(OWN_SLIP_OFFENSIVE, OWN_SLIP_HARMLESS, RUMOUR, JOKE, BRIGADE, COMPETITOR, POSITIVE);

    private static final WakeWhen BLIND_IN_AN_INCIDENT =
            new While(List.of(new Blind(), new IncidentOpen()), Cause.BLIND_IN_AN_INCIDENT);

    static final List<Rule> ALL = List.of(
            atMost(
                    Level.WHAT_CRISIS,
                    rule(
                            RuleId.R19,
                            List.of(List.of(type(JOKE), without(Flag.PERSON))),
                            Set.of(IGNORE),
                            List.of(Skeleton.K1B),
                            NEVER)),
            rule(
                    RuleId.R20,
                    List.of(List.of(type(BRIGADE)), List.of(type(JOKE), flag(Flag.PERSON))),
                    Set.of(WATCH, ANSWER),
                    List.of(Skeleton.K5D),
                    NEVER),
            atMost(Level.RIPPLE, rule(RuleId.R22, List.of(List.of(type(COMPETITOR))), Set.of(WATCH), List.of(), NEVER)),
            atMost(
                    Level.WHAT_CRISIS,
                    rule(RuleId.R23, List.of(List.of(type(POSITIVE))), Set.of(WATCH), List.of(), NEVER)),
            atMost(
                    Level.WHAT_CRISIS,
                    rule(
                            RuleId.R24,
                            List.of(
                                    List.of(type(HOMONYM)),
                                    List.of(
                                            type(EnumSet.complementOf(JUDGED_AT_ANY_SIZE)
                                                    .toArray(CrisisType[]::new)),
                                            upTo(Level.WHAT_CRISIS),
                                            phase(Phase.ONSET, Phase.GROWTH, Phase.PEAK),
                                            new NoIncidentOpen(),
                                            new NobodyAtRisk())),
                            Set.of(IGNORE),
                            List.of(),
                            NEVER)),
            rule(
                    RuleId.R25,
                    List.of(List.of(phase(Phase.DECAY), new Settled(), new ClosesItself())),
                    Set.of(CLOSE),
                    List.of(Skeleton.K6),
                    NEVER),
            rule(
                    RuleId.R26,
                    List.of(List.of(phase(Phase.TAIL))),
                    Set.of(ANSWER),
                    List.of(Skeleton.K5A, Skeleton.K5B, Skeleton.K5C, Skeleton.K5D),
                    NEVER),
            rule(RuleId.R27, List.of(), Set.of(), List.of(Skeleton.K2), NEVER),
            atLeast(
                    Level.RIPPLE,
                    rule(RuleId.R28, List.of(List.of(new Blind())), Set.of(WATCH), List.of(), BLIND_IN_AN_INCIDENT)));

    private CalmRules() {}
}
