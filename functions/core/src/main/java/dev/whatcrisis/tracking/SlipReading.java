// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reading.CaseReader;
import dev.whatcrisis.reading.Reading;
import dev.whatcrisis.slip.OwnSlips;
import dev.whatcrisis.slip.Slip;
import dev.whatcrisis.words.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The case of an own post that reads like a slip: it is our own, so nothing about it is a claim. */
final class SlipReading {
    /** From the lightest kind of slip to the gravest. */
    private static final List<CrisisType> GRAVITY =
            List.of(CrisisType.OWN_SLIP_HARMLESS, CrisisType.OWN_SLIP_OFFENSIVE, CrisisType.HIJACK);

    private static final Set<CrisisType> URGENT = EnumSet.of(
            CrisisType.SAFETY,
            CrisisType.SAFETY_MISUSE,
            CrisisType.HIJACK,
            CrisisType.BREACH,
            CrisisType.LEGAL,
            CrisisType.STAFF_VIOLENCE,
            CrisisType.STAFF_MISCONDUCT);

    private SlipReading() {}

    static Reading of(Slip slip) {
        return reading(slip.type(), slip.flags(), slip.because());
    }

    /**
     * The same slip later. It is read again with the answers that came since, and may only get graver; once the post is
     * deleted, it is not live any more. What the posts about it say of people, accounts, data or the law comes first: a
     * slip must not hide a danger that people speak of at the same time. Nor must a danger that nobody would be woken for hide a
     * slip that somebody has to take down: answers to a cruel post speak of those whom it hurts.
     *
     * @param facts a sample of the posts that were brought to the incident
     */
    static Reading later(Incident incident, Mention post, StoryFacts facts) {
        Reading slip = again(incident, post, facts);
        Reading said = CaseReader.read(new StoryFacts(facts.watch(), facts.mentions(), List.of(), facts.now()));
        Set<Flag> urgent = FlagSet.URGENT.of(said.flags());
        if (urgent.isEmpty() || pressing(slip) && doubtful(urgent, said.atRisk())) {
            return slip;
        }
        Set<Flag> flags = EnumSet.copyOf(urgent);
        flags.addAll(slip.flags());
        boolean graver = URGENT.contains(said.type());
        return new Reading(
                graver ? said.type() : slip.type(),
                graver ? said.evidence() : slip.evidence(),
                flags,
                said.atRisk(),
                slip.meant(),
                said.openQuestions(),
                said.because());
    }

    /** Whether somebody has to be woken for the post itself. */
    private static boolean pressing(Reading slip) {
        boolean grave =
                slip.type() != CrisisType.OWN_SLIP_HARMLESS || slip.flags().contains(Flag.COMPROMISING);
        return grave && slip.flags().contains(Flag.OWN_LIVE);
    }

    private static boolean doubtful(Set<Flag> urgent, AtRisk atRisk) {
        return EnumSet.of(Flag.SAFETY, Flag.BREACH).containsAll(urgent) && !atRisk.supported();
    }

    private static Reading again(Incident incident, Mention post, StoryFacts facts) {
        List<Mention> answers = facts.mentions().stream()
                .filter(m -> m.replyTo().filter(post.id()::equals).isPresent())
                .toList();
        Optional<Slip> found = post.text().isEmpty() ? Optional.empty() : OwnSlips.inspect(post, answers, facts.now());
        CrisisType before = incident.verdict().type();
        return found.filter(slip -> GRAVITY.indexOf(slip.type()) >= GRAVITY.indexOf(before))
                .map(SlipReading::of)
                .orElseGet(() -> asBefore(incident, post));
    }

    private static Reading asBefore(Incident incident, Mention post) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(incident.verdict().flags());
        if (post.deletedAt().isPresent()) {
            flags.remove(Flag.OWN_LIVE);
        }
        return reading(
                incident.verdict().type(), flags, List.of(incident.verdict().reason()));
    }

    private static Reading reading(CrisisType type, Set<Flag> flags, List<Fact> because) {
        return new Reading(type, Evidence.E3, flags, AtRisk.NOBODY, Meant.FALSE, 0, because);
    }
}
