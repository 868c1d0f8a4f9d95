// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

/** Names a story of a watch; made from its first mention, so that it is the same on every run. */
public record StoryId(String value) {
    public StoryId {
        if (!value.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "story id \"" + value + "\" must be lower-case letters, digits, hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
