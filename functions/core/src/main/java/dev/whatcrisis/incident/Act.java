// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** What a responder can do with an incident, wherever it is asked for. */
public enum Act {
    ACKNOWLEDGE("acknowledge"),
    SNOOZE("snooze"),
    CLOSE("close"),
    NOT_US("not-us"),
    FINE("fine"),
    RAISE("raise"),
    LOWER("lower"),
    /** With another incident; see {@link Regrouping#merge}. */
    MERGE("merge"),
    /** Of one of its stories; see {@link Regrouping#split}. */
    SPLIT("split"),
    UNDO("undo");

    private final String verb;

    Act(String verb) {
        this.verb = verb;
    }

    /** The act that a verb of an address or a form means. */
    public static Optional<Act> of(String verb) {
        return Arrays.stream(values()).filter(act -> act.verb.equals(verb)).findFirst();
    }

    /** Its word in addresses and forms. */
    public String verb() {
        return verb;
    }

    /**
     * The step of the incident's life that it is.
     *
     * @param until when a snooze ends; not asked for by other acts
     * @param level to which it is raised or lowered; the next one when empty
     */
    public Change on(Incident incident, String who, Instant now, Supplier<Instant> until, Optional<Level> level) {
        return switch (this) {
            case ACKNOWLEDGE -> Lifecycle.acknowledge(incident, who, now);
            case SNOOZE -> Lifecycle.snooze(incident, who, until.get(), now);
            case CLOSE -> Lifecycle.close(incident, who, now);
            case NOT_US -> Lifecycle.notUs(incident, who, now);
            case FINE -> Lifecycle.fine(incident, who, now);
            case RAISE -> Levelling.raise(incident, who, level, now);
            case LOWER -> Levelling.lower(incident, who, level, now);
            case MERGE, SPLIT -> new Change.Refused(Fact.of("refused.withWhat"));
            case UNDO -> Lifecycle.undo(incident, who, now);
        };
    }
}
