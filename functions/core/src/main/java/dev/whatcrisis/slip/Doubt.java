// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.words.Fact;

/**
 * An own post that is not quite a slip. It is remembered while the post is young, without its text: should it be deleted
 * within minutes, text and all, the doubt was right.
 *
 * @param score how many hints there were, below what is enough
 * @param compromising something in it is of one person's life
 * @param words the hints, as they are said
 */
public record Doubt(double score, boolean compromising, Fact words) {}
