// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.words.Fact;

/** What would make another rule decide, where the case says which. */
final class OtherRule {
    private OtherRule() {}

    static Fact moreThanAComplaint(Case c) {
        return switch (c.type()) {
            case STAFF_MISCONDUCT, STAFF_VIOLENCE -> Fact.of("other.R11.staff");
            case HIJACK -> Fact.of("other.R11.hijack");
            case BREACH -> Fact.of("other.R11.breach");
            default -> Fact.code("other", RuleId.R11);
        };
    }

    static Fact notIgnored(Case c) {
        return c.type() == CrisisType.HOMONYM
                ? Fact.code("other", RuleId.R24)
                : NextLevel.towardsRipple(c.criticalAuthors());
    }

    static Fact sight(Case c) {
        return c.blind() ? Fact.of("other.R28.blind") : Fact.code("other", RuleId.R28);
    }
}
