// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

/**
 * What a watch's own model thinks of a post.
 *
 * @param notUs how likely it is about something else, 0 to 1
 * @param reason one clause in English
 */
public record Opinion(double notUs, String reason) {}
