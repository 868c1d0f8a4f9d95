// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.Optional;

/**
 * Where a mention was put.
 *
 * @param next the state to use from now on
 * @param story the story it belongs to; known to {@code next} unless the mention came days too late
 * @param absorbed a former story that turned out to be the same as {@code story}: whatever was kept under its name belongs to
 *     {@code story} now
 * @param duplicate it repeats, word for word or nearly, what an earlier mention said
 * @param why in words, for people
 */
public record Placed(Stories next, StoryId story, Optional<StoryId> absorbed, boolean duplicate, String why) {}
