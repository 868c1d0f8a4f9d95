// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

/**
 * What the rules say of a post.
 *
 * @param rule the first that fits
 * @param reason one clause in English, such as {@code it has the excluded word "orchestra"}
 */
public record Ruling(Rule rule, String reason) {
    /** The rules in the order in which they are asked. */
    public enum Rule {
        OWN(true),
        AUTHOR(false),
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
