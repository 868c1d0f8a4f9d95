// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;

/**
 * What a config does to a watch, to the roster, or to the calendar of who is on duty.
 *
 * @param what the watch's id; empty for the others
 * @param name the brand; empty for the others
 * @param fields what of it is another
 * @param lookBack what the last days would have done with it; empty for the others, and for what is not in the config
 */
public record Change(Kind kind, Part part, String what, String name, List<String> fields, Optional<Fact> lookBack) {
    public Change {
        fields = List.copyOf(fields);
    }

    /** Of what a config has. */
    public enum Part {
        WATCH,
        ROSTER,
        CALENDAR
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
        Fact fact = switch (part) {
            case WATCH -> Fact.code("config", kind, "watch").with("brand", name);
            case ROSTER -> Fact.code("config", kind, "roster");
            case CALENDAR -> Fact.code("config", kind, "calendar");
        };
        return fact.with("fields", String.join(", ", fields));
    }
}
