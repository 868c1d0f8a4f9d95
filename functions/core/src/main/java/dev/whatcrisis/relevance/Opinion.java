// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.words.Fact;

/**
 * What a watch's own model thinks of a post.
 *
 * @param notUs how likely it is about something else, 0 to 1
 * @param reason which of its words, or that none, speak for it
 */
public record Opinion(double notUs, Fact reason) {}
