// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;

/**
 * What a config does to a watch, or to the roster.
 *
 * @param what the watch's id; empty for the roster
 * @param name the brand; empty for the roster
 * @param fields what of it is another
 * @param lookBack what the last days would have done with it; empty for the roster, and for what is not in the config
 */
public record Change(Kind kind, String what, String name, List<String> fields, Optional<Fact> lookBack) {
    public Change {
        fields = List.copyOf(fields);
    }

    /** What becomes of it. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        /** It is not in the config, and stays as it is. */
        LEFT
    }

    /** In a line. */
    public Fact sentence() {
        Fact fact = what.isEmpty()
                ? Fact.code("config", kind, "roster")
                : Fact.code("config", kind, "watch").with("brand", name);
        return fact.with("fields", String.join(", ", fields));
    }
}
