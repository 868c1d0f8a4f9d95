// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.mention.MentionId;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names a story of a watch; made from its first mention, so that it is the same on every run. */
public record StoryId(String value) implements Comparable<StoryId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    public StoryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "story id \"" + value + "\" must be 1 to 40 lower-case letters, digits, hyphens");
        }
    }

    static StoryId startedBy(MentionId first) {
        return new StoryId(String.format(Locale.ROOT, "s%015x", Hashes.of(first.key()) >>> 4));
    }

    @Override
    public int compareTo(StoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
