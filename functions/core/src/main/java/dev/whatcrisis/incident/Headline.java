// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.words.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened, as one sentence made of facts. It changes with what is known of the matter and never with its size, so that a
 * mail about it stays in its thread.
 */
public final class Headline {
    private static final int WORDS = 2;
    private static final Set<Harm> UNTOLD = EnumSet.of(Harm.NONE, Harm.OTHER);

    private Headline() {}

    /** With what is at stake, or else with a few words of those who write, in brackets. */
    static Fact of(Incident incident) {
        List<Fact> details = details(incident);
        return details.isEmpty()
                ? happened(incident)
                : Fact.of("headline.with")
                        .with("happened", List.of(happened(incident)))
                        .with("details", details);
    }

    /** The bare sentence, without a full stop. */
    public static Fact happened(Incident incident) {
        Set<Flag> flags = incident.verdict().flags();
        return risk(flags)
                .map(risk -> risk == Flag.SAFETY
                        ? Fact.of("headline.hurt").with("n", people(incident))
                        : Fact.code("headline", risk))
                .or(() -> own(incident))
                .orElseGet(() -> flags.contains(Flag.BREACH)
                        ? Fact.code("headline", Flag.BREACH)
                        : Fact.code("headline.type", incident.verdict().type()));
    }

    /** The first of these flags that it has: what is told of it comes before everything else. */
    public static Optional<Flag> risk(Set<Flag> flags) {
        return CaseFlags.risk(flags);
    }

    /** What it is called in a word: the danger where people are at risk, else its level; never "What crisis?" over a danger. */
    public static Fact word(Incident incident) {
        Set<Flag> flags = incident.verdict().flags();
        boolean grave = incident.level() == Level.WHAT_CRISIS
                && CaseFlags.atRisk(incident.verdict().type(), flags);
        return risk(flags)
                .map(risk -> Fact.code("marker", risk))
                .orElseGet(() -> grave ? Fact.of("opening.grave") : Fact.code("level", incident.level()));
    }

    /** What is told of, where people are at risk; empty where that is not known. */
    public static List<Fact> harms(Incident incident) {
        Set<Harm> told = incident.judgement().perils().map(Perils::harms).orElse(Set.of());
        return told.stream()
                .filter(harm -> !UNTOLD.contains(harm))
                .sorted()
                .map(harm -> Fact.code("harm", harm))
                .toList();
    }

    private static List<Fact> details(Incident incident) {
        if (FlagSet.PEOPLE_AT_RISK.in(incident.verdict().flags())) {
            return harms(incident);
        }
        return incident.origin().ownPost().isPresent() ? List.of() : words(incident);
    }

    /** A few telling words of those who write, as they write them. */
    public static List<Fact> words(Incident incident) {
        return Arrays.stream(incident.headline().split(", "))
                .filter(word -> !word.isBlank())
                .limit(WORDS)
                .map(Fact::plain)
                .toList();
    }

    private static int people(Incident incident) {
        int told = incident.judgement().perils().map(Perils::people).orElse(1);
        return told > 1 ? 2 : 1;
    }

    private static Optional<Fact> own(Incident incident) {
        return incident.origin()
                .ownPost()
                .map(post -> Fact.of(own(
                                incident.verdict().type(), incident.verdict().flags()))
                        .with("at", incident.times().firstMentionAt()));
    }

    private static String own(CrisisType type, Set<Flag> flags) {
        if (type == CrisisType.HIJACK || flags.contains(Flag.HIJACK)) {
            return "headline.own.stranger";
        }
        if (type == CrisisType.OWN_SLIP_OFFENSIVE) {
            return "headline.own.offends";
        }
        return flags.contains(Flag.COMPROMISING) ? "headline.own.private" : "headline.own.slip";
    }
}
