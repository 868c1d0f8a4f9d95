// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Set;

/**
 * Rules that drop a post before it is stored. Words are matched whole, without regard to case or accents.
 *
 * @param excludedWords a post with one of these is not about us
 * @param excludedAuthors author ids or names whose posts are dropped
 * @param requiredContext when not empty, a post needs at least one of these words besides the term
 */
public record Relevance(Set<String> excludedWords, Set<String> excludedAuthors, Set<String> requiredContext) {
    public static final Relevance EVERYTHING = new Relevance(Set.of(), Set.of(), Set.of());

    public Relevance {
        excludedWords = Set.copyOf(excludedWords);
        excludedAuthors = Set.copyOf(excludedAuthors);
        requiredContext = Set.copyOf(requiredContext);
    }
}
