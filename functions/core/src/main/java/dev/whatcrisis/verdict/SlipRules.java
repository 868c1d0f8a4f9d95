// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.Action.ACKNOWLEDGE;
import static dev.whatcrisis.crisis.Action.ANSWER;
import static dev.whatcrisis.crisis.Action.APOLOGISE;
import static dev.whatcrisis.crisis.CrisisType.CAMPAIGN_BACKFIRE;
import static dev.whatcrisis.crisis.CrisisType.OWN_SLIP_HARMLESS;
import static dev.whatcrisis.crisis.CrisisType.OWN_SLIP_OFFENSIVE;
import static dev.whatcrisis.verdict.Row.FORMULA;
import static dev.whatcrisis.verdict.Row.atLeast;
import static dev.whatcrisis.verdict.Row.fromSquall;
import static dev.whatcrisis.verdict.Row.meant;
import static dev.whatcrisis.verdict.Row.rule;
import static dev.whatcrisis.verdict.Row.type;
import static dev.whatcrisis.verdict.Row.upTo;
import static dev.whatcrisis.verdict.Row.whileOnline;
import static dev.whatcrisis.verdict.Row.without;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import java.util.List;
import java.util.Set;

/** R05 to R08: what the team itself posted. */
final class SlipRules {
    static final List<Rule> ALL = List.of(
            atLeast(
                    Level.RIPPLE,
                    rule(
                            RuleId.R05,
                            List.of(List.of(type(OWN_SLIP_OFFENSIVE))),
                            Set.of(APOLOGISE),
                            List.of(Skeleton.K2),
                            whileOnline(Flag.OWN_LIVE))),
            rule(
                    RuleId.R06,
                    List.of(List.of(type(OWN_SLIP_HARMLESS), upTo(Level.RIPPLE))),
                    Set.of(APOLOGISE),
                    List.of(Skeleton.K1),
                    whileOnline(Flag.OWN_LIVE, Flag.COMPROMISING)),
            rule(
                    RuleId.R07,
                    List.of(List.of(type(OWN_SLIP_HARMLESS), Row.from(Level.SQUALL))),
                    Set.of(APOLOGISE, ANSWER),
                    List.of(Skeleton.K1, Skeleton.K5A, Skeleton.K5B, Skeleton.K5D),
                    whileOnline(Flag.OWN_LIVE, Flag.COMPROMISING)),
            fromSquall(
                    Set.of(ACKNOWLEDGE),
                    rule(
                            RuleId.R08,
                            List.of(
                                    List.of(type(CAMPAIGN_BACKFIRE), without(Flag.IDENTITY)),
                                    List.of(type(CAMPAIGN_BACKFIRE), meant(Meant.TRUE, Meant.UNKNOWN))),
                            Set.of(ANSWER),
                            List.of(Skeleton.K5A, Skeleton.K5D, Skeleton.K4),
                            FORMULA)));

    private SlipRules() {}
}
