// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.words.Fact;
import java.util.Optional;

/** What would make another rule decide. */
final class OtherRule {
    private OtherRule() {}

    static Optional<Fact> fact(RuleId id, Case c) {
        return switch (id) {
            case R05, R07, R12, R27 -> Optional.empty();
            case R11 -> Optional.of(moreThanAComplaint(c.type()));
            case R24 ->
                Optional.of(
                        c.type() == CrisisType.HOMONYM
                                ? Fact.code("other", id)
                                : NextLevel.towardsRipple(c.criticalAuthors()));
            case R28 -> Optional.of(c.blind() ? Fact.of("other.R28.blind") : Fact.code("other", id));
            default -> Optional.of(Fact.code("other", id));
        };
    }

    private static Fact moreThanAComplaint(CrisisType type) {
        return switch (type) {
            case STAFF_MISCONDUCT, STAFF_VIOLENCE -> Fact.of("other.R11.staff");
            case HIJACK -> Fact.of("other.R11.hijack");
            case BREACH -> Fact.of("other.R11.breach");
            default -> Fact.code("other", RuleId.R11);
        };
    }
}
