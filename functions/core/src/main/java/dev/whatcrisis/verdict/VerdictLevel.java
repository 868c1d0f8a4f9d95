// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Level;

/**
 * The level that is said, which may differ from the level that was counted: jokes and praise are What crisis? however
 * loud; a person, an account or the law at stake is never below a Ripple; the urgent rules are at least a Squall, and
 * a Storm once there is a photo, video, document or confirmation that wakes; nobody is woken for less than a Squall.
 */
final class VerdictLevel {
    private VerdictLevel() {}

    static Level of(Rule rule, Case c, Waking waking) {
        Level level = c.level().min(rule.most()).max(rule.least());
        if (CaseFlags.atRisk(c.type(), c.flags())) {
            level = level.max(Level.RIPPLE);
        }
        if (waking.wake()) {
            level = level.max(Level.SQUALL);
        }
        if (rule.least() == Level.SQUALL && waking.wake() && c.evidence().compareTo(Evidence.E2) >= 0) {
            level = Level.STORM;
        }
        return level;
    }
}
