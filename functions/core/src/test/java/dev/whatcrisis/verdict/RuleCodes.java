// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

/** What the rule table says of its rules, for the tests that hold their words. */
public final class RuleCodes {
    private RuleCodes() {}

    /** Rules that another may take over from: that is said of them. */
    public static String[] turning() {
        return RuleBook.inOrder()
                .filter(rule -> rule.turns().isPresent())
                .map(rule -> rule.id().name())
                .toArray(String[]::new);
    }
}
