// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.Action.ACKNOWLEDGE;
import static dev.whatcrisis.crisis.Action.ANSWER;
import static dev.whatcrisis.crisis.Action.APOLOGISE;
import static dev.whatcrisis.crisis.Action.CORRECT;
import static dev.whatcrisis.crisis.Action.ESCALATE;
import static dev.whatcrisis.crisis.Action.WATCH;
import static dev.whatcrisis.crisis.CrisisType.BREACH;
import static dev.whatcrisis.crisis.CrisisType.CAMPAIGN_BACKFIRE;
import static dev.whatcrisis.crisis.CrisisType.COMPLAINT;
import static dev.whatcrisis.crisis.CrisisType.HIJACK;
import static dev.whatcrisis.crisis.CrisisType.LEADERSHIP;
import static dev.whatcrisis.crisis.CrisisType.PRODUCT_FAILURE;
import static dev.whatcrisis.crisis.CrisisType.PRODUCT_IMAGE_ERROR;
import static dev.whatcrisis.crisis.CrisisType.RUMOUR;
import static dev.whatcrisis.crisis.CrisisType.SERVICE_FAILURE;
import static dev.whatcrisis.crisis.CrisisType.STAFF_MISCONDUCT;
import static dev.whatcrisis.crisis.CrisisType.STAFF_VIOLENCE;
import static dev.whatcrisis.crisis.CrisisType.TASTE;
import static dev.whatcrisis.crisis.CrisisType.TASTE_IDENTITY;
import static dev.whatcrisis.crisis.CrisisType.UNKNOWN;
import static dev.whatcrisis.crisis.CrisisType.VALUES;
import static dev.whatcrisis.crisis.CrisisType.VICTIM;
import static dev.whatcrisis.crisis.Evidence.E0;
import static dev.whatcrisis.crisis.Evidence.E1;
import static dev.whatcrisis.crisis.Evidence.E2;
import static dev.whatcrisis.verdict.Row.FORMULA;
import static dev.whatcrisis.verdict.Row.NEVER;
import static dev.whatcrisis.verdict.Row.flag;
import static dev.whatcrisis.verdict.Row.from;
import static dev.whatcrisis.verdict.Row.meant;
import static dev.whatcrisis.verdict.Row.rule;
import static dev.whatcrisis.verdict.Row.type;
import static dev.whatcrisis.verdict.Row.upTo;
import static dev.whatcrisis.verdict.Row.without;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.verdict.Condition.PressBelow;
import dev.whatcrisis.verdict.Condition.PressFrom;
import dev.whatcrisis.verdict.WakeWhen.Cause;
import dev.whatcrisis.verdict.WakeWhen.While;
import java.util.List;
import java.util.Set;

/** R09 to R18 and R21: what others hold against the brand. */
final class CriticismRules {
    private static final Condition FAILURE = type(PRODUCT_FAILURE, SERVICE_FAILURE, PRODUCT_IMAGE_ERROR);

    private static final Condition NO_VIDEO = without(Flag.VIOLENCE_VIDEO, Flag.MISCONDUCT_VIDEO);

    private static final WakeWhen FROM_SQUALL = new While(List.of(from(Level.SQUALL)), Cause.SQUALL);

    private static final WakeWhen SAFETY_OR_MARKET =
            new While(List.of(flag(Flag.SAFETY, Flag.MARKET)), Cause.SAFETY_OR_MARKET);

    static final List<Rule> ALL = List.of(
            rule(
                    RuleId.R09,
                    List.of(List.of(FAILURE, from(E1), upTo(Level.RIPPLE))),
                    Set.of(ANSWER),
                    List.of(Skeleton.K5C),
                    NEVER),
            rule(
                    RuleId.R10,
                    List.of(List.of(FAILURE, from(E1), from(Level.SQUALL))),
                    Set.of(ACKNOWLEDGE, APOLOGISE),
                    List.of(Skeleton.K3, Skeleton.K2),
                    FORMULA),
            rule(
                    RuleId.R11,
                    List.of(
                            List.of(type(COMPLAINT), NO_VIDEO),
                            List.of(type(STAFF_MISCONDUCT, STAFF_VIOLENCE), upTo(E1), NO_VIDEO),
                            List.of(FAILURE, upTo(E0)),
                            List.of(type(HIJACK, BREACH), upTo(E0))),
                    Set.of(ANSWER),
                    List.of(Skeleton.K5A),
                    FORMULA),
            rule(
                    RuleId.R12,
                    List.of(
                            List.of(type(STAFF_MISCONDUCT, STAFF_VIOLENCE), from(E2)),
                            List.of(
                                    type(STAFF_MISCONDUCT, STAFF_VIOLENCE, COMPLAINT, UNKNOWN),
                                    flag(Flag.VIOLENCE_VIDEO, Flag.MISCONDUCT_VIDEO))),
                    Set.of(ESCALATE, ACKNOWLEDGE, APOLOGISE),
                    List.of(Skeleton.K3, Skeleton.K2),
                    FROM_SQUALL),
            rule(
                    RuleId.R13,
                    List.of(List.of(type(LEADERSHIP))),
                    Set.of(ESCALATE, ACKNOWLEDGE),
                    List.of(Skeleton.K4),
                    NEVER),
            rule(
                    RuleId.R14,
                    List.of(List.of(type(VALUES), meant(Meant.TRUE, Meant.UNKNOWN))),
                    Set.of(ACKNOWLEDGE),
                    List.of(Skeleton.K4B),
                    NEVER),
            rule(
                    RuleId.R15,
                    List.of(
                            List.of(type(VALUES), meant(Meant.FALSE)),
                            List.of(type(CAMPAIGN_BACKFIRE), flag(Flag.IDENTITY), meant(Meant.FALSE))),
                    Set.of(APOLOGISE),
                    List.of(Skeleton.K2),
                    FORMULA),
            rule(
                    RuleId.R16,
                    List.of(List.of(type(TASTE, TASTE_IDENTITY))),
                    Set.of(WATCH, ACKNOWLEDGE),
                    List.of(Skeleton.K4),
                    NEVER),
            rule(
                    RuleId.R17,
                    List.of(List.of(type(RUMOUR), upTo(Level.RIPPLE), new PressBelow(1))),
                    Set.of(WATCH, ANSWER),
                    List.of(Skeleton.K3B),
                    NEVER),
            rule(
                    RuleId.R18,
                    List.of(List.of(type(RUMOUR), from(Level.SQUALL)), List.of(type(RUMOUR), new PressFrom(1))),
                    Set.of(CORRECT),
                    List.of(Skeleton.K3B),
                    SAFETY_OR_MARKET),
            rule(RuleId.R21, List.of(List.of(type(VICTIM))), Set.of(ACKNOWLEDGE), List.of(Skeleton.K3), FORMULA));

    private CriticismRules() {}
}
