// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;
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

    /**
     * Whether humour is allowed, and why (not).
     *
     * @param harm what may harm somebody
     */
    public record Gate(boolean open, Fact reason, Set<Flag> harm) {
        public Gate {
            harm = Set.copyOf(harm);
        }

        /** The reason, as a part of a sentence. */
        public String why(Words words) {
            List<String> flags = harm.stream()
                    .sorted()
                    .map(flag -> words.say(Fact.code("flag", flag)))
                    .toList();
            return words.say(reason.with("flags", words.list(flags)));
        }
    }

    /**
     * The gate. That the joke is self-directed and stands in the message that owns the slip is a matter of the draft,
     * which is written that way.
     */
    public Gate gate(Incident incident) {
        Set<Flag> harm = FlagSet.OWN_POST.without(incident.verdict().flags());
        return objection(incident, harm)
                .map(objection -> new Gate(false, objection, harm))
                .orElse(new Gate(true, Fact.of("humour.allowed"), harm));
    }

    private Optional<Fact> objection(Incident incident, Set<Flag> harm) {
        if (incident.verdict().type() != CrisisType.OWN_SLIP_HARMLESS) {
            return Optional.of(Fact.of("humour.slip"));
        }
        if (!harm.isEmpty()) {
            return Optional.of(Fact.of("humour.harm"));
        }
        if (!Level.SQUALL.atLeast(incident.level())) {
            return Optional.of(Fact.of("humour.large"));
        }
        if (!usualVoice) {
            return Optional.of(Fact.of("humour.voice"));
        }
        return ticked ? Optional.empty() : Optional.of(Fact.of("humour.asked"));
    }
}
