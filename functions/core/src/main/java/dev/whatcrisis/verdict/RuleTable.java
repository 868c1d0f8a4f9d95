// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.Action.*;
import static dev.whatcrisis.crisis.CrisisType.*;
import static dev.whatcrisis.crisis.Evidence.*;
import static dev.whatcrisis.crisis.RuleId.*;
import static dev.whatcrisis.crisis.Skeleton.*;
import static dev.whatcrisis.verdict.Row.allBut;
import static dev.whatcrisis.verdict.Row.flag;
import static dev.whatcrisis.verdict.Row.from;
import static dev.whatcrisis.verdict.Row.meant;
import static dev.whatcrisis.verdict.Row.phase;
import static dev.whatcrisis.verdict.Row.rule;
import static dev.whatcrisis.verdict.Row.rules;
import static dev.whatcrisis.verdict.Row.type;
import static dev.whatcrisis.verdict.Row.upTo;
import static dev.whatcrisis.verdict.Row.whileOnline;
import static dev.whatcrisis.verdict.Row.without;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.verdict.Condition.AtRiskFrom;
import dev.whatcrisis.verdict.Condition.Blind;
import dev.whatcrisis.verdict.Condition.ClosesItself;
import dev.whatcrisis.verdict.Condition.IncidentOpen;
import dev.whatcrisis.verdict.Condition.NoIncidentOpen;
import dev.whatcrisis.verdict.Condition.NobodyAtRisk;
import dev.whatcrisis.verdict.Condition.PressBelow;
import dev.whatcrisis.verdict.Condition.PressFrom;
import dev.whatcrisis.verdict.Condition.Seen;
import dev.whatcrisis.verdict.Condition.Settled;
import dev.whatcrisis.verdict.Condition.Shown;
import dev.whatcrisis.verdict.Condition.Vulnerable;
import dev.whatcrisis.verdict.WakeWhen.Cause;
import dev.whatcrisis.verdict.WakeWhen.Supported;
import dev.whatcrisis.verdict.WakeWhen.While;
import java.util.List;

/**
 * The rules, written in the order in which they are read: the first that matches decides ({@link RuleBook}). What is said
 * of a rule anywhere follows from its row here, and its words from its number. A new rule is a number of
 * {@link dev.whatcrisis.crisis.RuleId}, a row at its place, and its words; {@code docs/rules.md} is written from these rows.
 */
final class RuleTable {
    private static final Condition PEOPLE_AT_RISK = flag(Flag.THREAT, Flag.SELF_HARM, Flag.DOXXING);
    private static final Condition THREE_PEOPLE = new AtRiskFrom(LevelThresholds.SAFETY_AUTHORS);
    private static final Condition FAILURE = type(PRODUCT_FAILURE, SERVICE_FAILURE, PRODUCT_IMAGE_ERROR);
    private static final Condition MISCONDUCT = type(STAFF_MISCONDUCT, STAFF_VIOLENCE);
    private static final Condition VIDEO = flag(Flag.VIOLENCE_VIDEO, Flag.MISCONDUCT_VIDEO);
    private static final Condition NO_VIDEO = without(Flag.VIOLENCE_VIDEO, Flag.MISCONDUCT_VIDEO);

    /** The rows of the others cover a level of What crisis?; these are ignored below the floor. */
    private static final Condition BEGINS_AT_A_RIPPLE =
            allBut(OWN_SLIP_OFFENSIVE, OWN_SLIP_HARMLESS, RUMOUR, JOKE, BRIGADE, COMPETITOR, POSITIVE);

    /** A claim of harm that is not supported is told at once and wakes nobody. */
    private static final WakeWhen ONCE_SUPPORTED = new Supported(
            List.of(
                    List.of(PEOPLE_AT_RISK, new AtRiskFrom(1)),
                    List.of(new Seen(), new Shown()),
                    List.of(new Seen(), new Vulnerable()),
                    List.of(new Shown(), new PressFrom(1)),
                    List.of(THREE_PEOPLE)),
            Cause.SUPPORT);

    private static final WakeWhen FROM_SQUALL = new While(List.of(from(Level.SQUALL)), Cause.SQUALL);

    private static final WakeWhen SAFETY_OR_MARKET =
            new While(List.of(flag(Flag.SAFETY, Flag.MARKET)), Cause.SAFETY_OR_MARKET);

    private static final WakeWhen BLIND_IN_AN_INCIDENT =
            new While(List.of(new Blind(), new IncidentOpen()), Cause.BLIND_IN_AN_INCIDENT);

    /** People, accounts, data and the law come before reputation, and before whether the watch sees anything. */
    static final List<Rule> URGENT = rules(
            rule(R01)
                    .when(PEOPLE_AT_RISK)
                    .when(type(SAFETY, SAFETY_MISUSE), from(E0))
                    .when(allBut(RUMOUR), flag(Flag.SAFETY), from(E0))
                    .when(flag(Flag.SAFETY), from(E2))
                    .when(flag(Flag.SAFETY), THREE_PEOPLE)
                    .then(ESCALATE, ACKNOWLEDGE)
                    .forms(K7)
                    .atLeast(Level.SQUALL)
                    .wakes(ONCE_SUPPORTED)
                    .cannotWait(),
            rule(R02)
                    .when(type(HIJACK), from(E1))
                    .when(flag(Flag.HIJACK), from(E1))
                    .then(ESCALATE, ACKNOWLEDGE)
                    .forms(K8)
                    .atLeast(Level.SQUALL)
                    .wakesAlways()
                    .cannotWait(),
            rule(R03)
                    .when(type(BREACH), from(E1))
                    .when(flag(Flag.BREACH), from(E1))
                    .then(ESCALATE, ACKNOWLEDGE)
                    .forms(K4, K2)
                    .atLeast(Level.SQUALL)
                    .wakesAlways()
                    .cannotWait(),
            rule(R04)
                    .when(type(LEGAL))
                    .when(flag(Flag.LEGAL, Flag.MINOR_OR_VULNERABLE))
                    .then(ESCALATE)
                    .forms(K4)
                    .atLeast(Level.RIPPLE)
                    .wakes(whileOnline(Flag.OWN_LIVE)));

    /** What is over or no crisis; then what the team itself posted; then what others hold against the brand. */
    static final List<Rule> OTHERS = rules(
            rule(R25)
                    .when(phase(Phase.DECAY), new Settled(), new ClosesItself())
                    .then(CLOSE)
                    .forms(K6),
            rule(R26).when(phase(Phase.TAIL)).then(ANSWER).forms(K5A, K5B, K5C, K5D),
            rule(R24)
                    .when(type(HOMONYM))
                    .when(
                            BEGINS_AT_A_RIPPLE,
                            upTo(Level.WHAT_CRISIS),
                            phase(Phase.ONSET, Phase.GROWTH, Phase.PEAK),
                            new NoIncidentOpen(),
                            new NobodyAtRisk())
                    .then(IGNORE)
                    .atMost(Level.WHAT_CRISIS)
                    .turns(OtherRule::notIgnored),
            rule(R23).when(type(POSITIVE)).then(WATCH).atMost(Level.WHAT_CRISIS),
            rule(R19)
                    .when(type(JOKE), without(Flag.PERSON))
                    .then(IGNORE)
                    .forms(K1B)
                    .atMost(Level.WHAT_CRISIS),
            rule(R20)
                    .when(type(BRIGADE))
                    .when(type(JOKE), flag(Flag.PERSON))
                    .then(WATCH, ANSWER)
                    .forms(K5D),
            rule(R22).when(type(COMPETITOR)).then(WATCH).atMost(Level.RIPPLE),
            rule(R05)
                    .when(type(OWN_SLIP_OFFENSIVE))
                    .then(APOLOGISE)
                    .forms(K2)
                    .atLeast(Level.RIPPLE)
                    .wakes(whileOnline(Flag.OWN_LIVE))
                    .ownSlip()
                    .turnsNoMore(),
            rule(R06)
                    .when(type(OWN_SLIP_HARMLESS), upTo(Level.RIPPLE))
                    .then(APOLOGISE)
                    .forms(K1)
                    .wakes(whileOnline(Flag.OWN_LIVE, Flag.COMPROMISING))
                    .ownSlip()
                    .repeated(Repetition::offensive),
            rule(R07)
                    .when(type(OWN_SLIP_HARMLESS), from(Level.SQUALL))
                    .then(APOLOGISE, ANSWER)
                    .forms(K1, K5A, K5B, K5D)
                    .wakes(whileOnline(Flag.OWN_LIVE, Flag.COMPROMISING))
                    .ownSlip()
                    .repeated(Repetition::offensive)
                    .turnsNoMore(),
            rule(R08)
                    .when(type(CAMPAIGN_BACKFIRE), without(Flag.IDENTITY))
                    .when(type(CAMPAIGN_BACKFIRE), meant(Meant.TRUE, Meant.UNKNOWN))
                    .then(ANSWER)
                    .thenFromSquall(ACKNOWLEDGE)
                    .forms(K5A, K5D, K4)
                    .wakesByFormula(),
            rule(R09)
                    .when(FAILURE, from(E1), upTo(Level.RIPPLE))
                    .then(ANSWER)
                    .forms(K5C)
                    .repeated(Repetition::squall),
            rule(R10)
                    .when(FAILURE, from(E1), from(Level.SQUALL))
                    .then(ACKNOWLEDGE, APOLOGISE)
                    .forms(K3, K2)
                    .wakesByFormula(),
            rule(R11)
                    .when(type(COMPLAINT), NO_VIDEO)
                    .when(MISCONDUCT, upTo(E1), NO_VIDEO)
                    .when(FAILURE, upTo(E0))
                    .when(type(HIJACK, BREACH), upTo(E0))
                    .then(ANSWER)
                    .forms(K5A)
                    .wakesByFormula()
                    .turns(OtherRule::moreThanAComplaint),
            rule(R12)
                    .when(MISCONDUCT, from(E2))
                    .when(type(STAFF_MISCONDUCT, STAFF_VIOLENCE, COMPLAINT, UNKNOWN), VIDEO)
                    .then(ESCALATE, ACKNOWLEDGE, APOLOGISE)
                    .forms(K3, K2)
                    .wakes(FROM_SQUALL)
                    .turnsNoMore(),
            rule(R13).when(type(LEADERSHIP)).then(ESCALATE, ACKNOWLEDGE).forms(K4),
            rule(R14)
                    .when(type(VALUES), meant(Meant.TRUE, Meant.UNKNOWN))
                    .then(ACKNOWLEDGE)
                    .forms(K4B),
            rule(R15)
                    .when(type(VALUES), meant(Meant.FALSE))
                    .when(type(CAMPAIGN_BACKFIRE), flag(Flag.IDENTITY), meant(Meant.FALSE))
                    .then(APOLOGISE)
                    .forms(K2)
                    .wakesByFormula(),
            rule(R16)
                    .when(type(TASTE, TASTE_IDENTITY))
                    .then(WATCH, ACKNOWLEDGE)
                    .forms(K4)
                    .repeated(Repetition::nextLevel),
            rule(R17)
                    .when(type(RUMOUR), upTo(Level.RIPPLE), new PressBelow(1))
                    .then(WATCH, ANSWER)
                    .forms(K3B),
            rule(R18)
                    .when(type(RUMOUR), from(Level.SQUALL))
                    .when(type(RUMOUR), new PressFrom(1))
                    .then(CORRECT)
                    .forms(K3B)
                    .wakes(SAFETY_OR_MARKET),
            rule(R21)
                    .when(type(VICTIM))
                    .then(ACKNOWLEDGE)
                    .forms(K3)
                    .wakesByFormula()
                    .repeated(Repetition::ourFault));

    /** Not read: it changes what the others see before ({@link Repetition}). */
    static final Rule REPETITION = rule(R27).forms(K2).turnsNoMore().rule();

    /** When nothing else matches, and when the watch is blind and nothing but counts speaks. */
    static final Rule NOTHING_KNOWN = rule(R28)
            .when(new Blind())
            .then(WATCH)
            .atLeast(Level.RIPPLE)
            .wakes(BLIND_IN_AN_INCIDENT)
            .turns(OtherRule::sight)
            .rule();

    private RuleTable() {}
}
