// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What people say about joking at their own expense. Humour lowers trust in a confirmed crisis and helps only after an
 * own, harmless slip; so all conditions must hold, and the last one is that a human wants it.
 *
 * @param usualVoice the team jokes on ordinary days too
 * @param ticked a human looked at this very case and allowed it
 */
public record Humour(boolean usualVoice, boolean ticked) {
    public static final Humour NONE = new Humour(false, false);

    private static final Set<Flag> HARMLESS = EnumSet.of(Flag.OWN_LIVE, Flag.COMPROMISING);

    /** Whether humour is allowed, and why (not). */
    public record Gate(boolean open, String reason) {}

    /**
     * The gate. That the joke is self-directed and stands in the message that owns the slip is a matter of the draft,
     * which is written that way.
     */
    public Gate gate(Incident incident) {
        return objection(incident)
                .map(objection -> new Gate(false, objection))
                .orElse(new Gate(true, "an own, harmless slip, owned in the same message, and a human allowed it"));
    }

    private Optional<String> objection(Incident incident) {
        Set<Flag> harm = EnumSet.noneOf(Flag.class);
        harm.addAll(incident.verdict().flags());
        harm.removeAll(HARMLESS);
        if (incident.verdict().type() != CrisisType.OWN_SLIP_HARMLESS) {
            return Optional.of("it is not an own, harmless slip");
        }
        if (!harm.isEmpty()) {
            return Optional.of("somebody may be harmed: " + harm);
        }
        if (!Level.SQUALL.atLeast(incident.level())) {
            return Optional.of("it is larger than a squall");
        }
        if (!usualVoice) {
            return Optional.of("the team does not joke on ordinary days");
        }
        return ticked ? Optional.empty() : Optional.of("no human allowed it yet");
    }
}
