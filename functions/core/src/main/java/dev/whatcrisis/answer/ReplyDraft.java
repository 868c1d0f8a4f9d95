// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

/**
 * An answer to one person to start from.
 *
 * @param draft at most one part of it is still to be filled in
 * @param likeness to what was sent before
 */
public record ReplyDraft(Draft draft, Likeness likeness) {}
