// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.UnusableValueException;
import java.util.Map;

/**
 * The identity of a post within a watch: its source and the id that the source gave it.
 *
 * @param nativeId 1 to 500 characters
 */
public record MentionId(SourceName source, String nativeId) {
    public MentionId {
        if (nativeId.isEmpty() || nativeId.length() > 500) {
            throw new IllegalArgumentException("a post of " + source + " needs an id of 1 to 500 characters");
        }
    }

    /**
     * Reads what {@link #key} gave.
     *
     * @throws IllegalArgumentException when it is nothing of the kind
     */
    public static MentionId ofKey(String key) {
        int slash = key.indexOf('/');
        if (slash < 1) {
            throw new UnusableValueException(
                    "unusable.post", Map.of("text", key), "a post is named by source/id, not by \"" + key + "\"");
        }
        return new MentionId(new SourceName(key.substring(0, slash)), key.substring(slash + 1));
    }

    /** {@code source/nativeId}: unique within a watch. */
    public String key() {
        return source + "/" + nativeId;
    }

    @Override
    public String toString() {
        return key();
    }
}
