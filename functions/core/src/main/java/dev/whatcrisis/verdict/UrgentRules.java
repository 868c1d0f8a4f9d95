// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.Action.ACKNOWLEDGE;
import static dev.whatcrisis.crisis.Action.ESCALATE;
import static dev.whatcrisis.crisis.CrisisType.BREACH;
import static dev.whatcrisis.crisis.CrisisType.HIJACK;
import static dev.whatcrisis.crisis.CrisisType.LEGAL;
import static dev.whatcrisis.crisis.CrisisType.RUMOUR;
import static dev.whatcrisis.crisis.CrisisType.SAFETY;
import static dev.whatcrisis.crisis.CrisisType.SAFETY_MISUSE;
import static dev.whatcrisis.crisis.Evidence.E0;
import static dev.whatcrisis.crisis.Evidence.E1;
import static dev.whatcrisis.crisis.Evidence.E2;
import static dev.whatcrisis.verdict.Row.ALWAYS;
import static dev.whatcrisis.verdict.Row.atLeast;
import static dev.whatcrisis.verdict.Row.flag;
import static dev.whatcrisis.verdict.Row.from;
import static dev.whatcrisis.verdict.Row.rule;
import static dev.whatcrisis.verdict.Row.type;
import static dev.whatcrisis.verdict.Row.whileOnline;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.verdict.Condition.AtRiskFrom;
import dev.whatcrisis.verdict.Condition.PressFrom;
import dev.whatcrisis.verdict.Condition.Seen;
import dev.whatcrisis.verdict.Condition.Shown;
import dev.whatcrisis.verdict.Condition.Vulnerable;
import dev.whatcrisis.verdict.WakeWhen.Cause;
import dev.whatcrisis.verdict.WakeWhen.Supported;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** R01 to R04: people, accounts, data and the law come before reputation. */
final class UrgentRules {
    private static final Condition PEOPLE_AT_RISK = flag(Flag.THREAT, Flag.SELF_HARM, Flag.DOXXING);

    private static final Condition THREE_PEOPLE = new AtRiskFrom(LevelThresholds.SAFETY_AUTHORS);

    /** A claim of harm that is not supported is told at once and wakes nobody. */
    private static final WakeWhen UNLESS_HELD = new Supported(
            List.of(
                    List.of(PEOPLE_AT_RISK, new AtRiskFrom(1)),
                    List.of(new Seen(), new Shown()),
                    List.of(new Seen(), new Vulnerable()),
                    List.of(new Shown(), new PressFrom(1)),
                    List.of(THREE_PEOPLE)),
            Cause.SUPPORT);

    static final List<Rule> ALL = List.of(
            atLeast(
                    Level.SQUALL,
                    rule(
                            RuleId.R01,
                            List.of(
                                    List.of(PEOPLE_AT_RISK),
                                    List.of(type(SAFETY, SAFETY_MISUSE), from(E0)),
                                    List.of(allBut(RUMOUR), flag(Flag.SAFETY), from(E0)),
                                    List.of(flag(Flag.SAFETY), from(E2)),
                                    List.of(flag(Flag.SAFETY), THREE_PEOPLE)),
                            Set.of(ESCALATE, ACKNOWLEDGE),
                            List.of(Skeleton.K7),
                            UNLESS_HELD)),
            atLeast(
                    Level.SQUALL,
                    rule(
                            RuleId.R02,
                            List.of(List.of(type(HIJACK), from(E1)), List.of(flag(Flag.HIJACK), from(E1))),
                            Set.of(ESCALATE, ACKNOWLEDGE),
                            List.of(Skeleton.K8),
                            ALWAYS)),
            atLeast(
                    Level.SQUALL,
                    rule(
                            RuleId.R03,
                            List.of(List.of(type(BREACH), from(E1)), List.of(flag(Flag.BREACH), from(E1))),
                            Set.of(ESCALATE, ACKNOWLEDGE),
                            List.of(Skeleton.K4, Skeleton.K2),
                            ALWAYS)),
            atLeast(
                    Level.RIPPLE,
                    rule(
                            RuleId.R04,
                            List.of(List.of(type(LEGAL)), List.of(flag(Flag.LEGAL, Flag.MINOR_OR_VULNERABLE))),
                            Set.of(ESCALATE),
                            List.of(Skeleton.K4),
                            whileOnline(Flag.OWN_LIVE))));

    private UrgentRules() {}

    private static Condition allBut(CrisisType type) {
        EnumSet<CrisisType> others = EnumSet.complementOf(EnumSet.of(type));
        return type(others.toArray(CrisisType[]::new));
    }
}
