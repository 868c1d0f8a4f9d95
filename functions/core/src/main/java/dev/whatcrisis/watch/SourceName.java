// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Map;
import java.util.regex.Pattern;

/** Names a network that is listened to: {@code hackernews}, {@code rss}, {@code mastodon}, {@code bluesky}… */
public record SourceName(String value) implements Comparable<SourceName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,20}");

    public SourceName {
        if (!FORM.matcher(value).matches()) {
            throw new UnusableValueException(
                    "unusable.source",
                    Map.of("text", value),
                    "source name \"" + value + "\" must be 1 to 20 lower-case letters or digits");
        }
    }

    @Override
    public int compareTo(SourceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
