// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.RuleId;
import java.util.List;

/** What would make another rule decide, in words. */
final class OtherRule {
    private OtherRule() {}

    static List<String> words(RuleId id, Case c) {
        String words = after(id, c);
        return words.isEmpty() ? List.of() : List.of(words);
    }

    private static String after(RuleId id, Case c) {
        return switch (id) {
            case R01 -> "an authority or an insider confirming that nobody is at risk";
            case R02 -> "the account back in the team's hands, and the posts that were not ours removed";
            case R03 -> "proof that nothing private got out";
            case R04 -> "counsel deciding";
            case R05, R07, R12, R27 -> "";
            case R06 -> "a Squall: answer people one by one too (R07)";
            case R08 -> "an error of ours against a group of people: apologise (R15)";
            case R09 -> "a Squall: acknowledge in public within 60 minutes (R10)";
            case R10 -> "a known cause: apologise and say what is mended";
            case R11 -> moreThanAComplaint(c.type());
            case R13 -> "the decision taken: speak once more";
            case R14 -> "the brand saying that it did not mean it: apologise (R15)";
            case R15 -> "the brand standing by it: decide once and say so (R14)";
            case R16 -> "48 hours without fading: acknowledge it once";
            case R17 -> "a Squall or one press item: correct it once, in public (R18)";
            case R18 -> "the claim turning out to be true: it is no rumour then";
            case R19 -> "a private person as its target: protect them (R20)";
            case R20 -> "3 independent people with a genuine question: it is no mere crowd then";
            case R21 -> "a fault of our own in it: acknowledge and apologise (R10)";
            case R22 -> "a part of our own in it";
            case R23 -> "a quarter of the posts critical";
            case R24 -> ignored(c);
            case R25 -> "one open question: it is not closed";
            case R26 -> "a new wave: it is judged anew";
            case R28 -> c.blind() ? "a source that answers again" : "somebody saying what it is about";
        };
    }

    private static String moreThanAComplaint(CrisisType type) {
        return switch (type) {
            case STAFF_MISCONDUCT, STAFF_VIOLENCE ->
                "a photo, video or document of it: acknowledge and apologise (R12)";
            case HIJACK -> "3 people who say so: take the account back (R02)";
            case BREACH -> "3 people who say so: a matter for lawyers (R03)";
            default -> "3 independent claims of a failure: it is ours to mend (R09, R10)";
        };
    }

    private static String ignored(Case c) {
        return c.type() == CrisisType.HOMONYM
                ? "somebody saying that it is about us after all"
                : NextLevel.towardsRipple(c.criticalAuthors());
    }
}
