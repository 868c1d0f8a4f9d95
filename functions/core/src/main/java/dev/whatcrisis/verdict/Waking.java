// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.words.Fact;

/**
 * Whether somebody may be woken for this.
 *
 * @param wake true: now, at any hour; false: it can wait for the morning
 * @param basis what decided
 * @param reason by which rule, and what held or what was missing
 */
public record Waking(boolean wake, Basis basis, Fact reason) {
    /** What decided about waking. */
    public enum Basis {
        ALWAYS,
        IF,
        FORMULA,
        NEVER
    }
}
