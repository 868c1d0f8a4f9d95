// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Map;

/** An account that the team posts from; its posts are own posts and are never counted as mentions. */
public record OwnAccount(SourceName source, String handle) {
    public OwnAccount {
        if (handle.isBlank()) {
            throw new UnusableValueException(
                    "unusable.account",
                    Map.of("source", source.value()),
                    "own account on " + source + " needs a handle");
        }
    }
}
