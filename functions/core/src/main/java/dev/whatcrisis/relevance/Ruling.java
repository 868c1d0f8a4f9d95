// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

/**
 * What the rules say of a post.
 *
 * @param rule the first that fits
 * @param what the handle or word that it goes by; empty for a rule that needs none
 */
public record Ruling(Rule rule, String what) {
    /** The rules in the order in which they are asked. */
    public enum Rule {
        OWN(true),
        AUTHOR(false),
        /** It tells of danger about us. */
        DANGER(true),
        LANGUAGE(false),
        HANDLE(true),
        EXCLUDED_WORD(false),
        NO_CONTEXT(false),
        NOTHING_AGAINST(true);

        private final boolean keeps;

        Rule(boolean keeps) {
            this.keeps = keeps;
        }
    }

    public boolean kept() {
        return rule.keeps;
    }
}
