// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.cue.UrgentCues;
import dev.whatcrisis.slip.OwnSlipSearch;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from the posts of a story what kind of case it is: the sum of what they say, by their meaning where they were read and by
 * words where not, in six languages. It says what it rests on; what it cannot tell is UNKNOWN, and what the brand meant only
 * the team can say.
 */
public final class CaseReader {
    private static final KnownReadings KNOWN = new KnownReadings();

    private CaseReader() {}

    public static Reading read(StoryFacts facts) {
        return facts.mentions().isEmpty() || concernsOwnPosts(facts)
                ? readAnew(facts)
                : KNOWN.of(facts, CaseReader::readAnew);
    }

    /**
     * The same had the team not owned up to it in public; {@code reading} itself where it did not, or where a post of its own is the
     * mistake.
     */
    public static Reading hadWeNotOwnedUp(Reading reading, StoryFacts facts) {
        StoryFacts silent = StoryVoices.hadWeNotSaid(CueKind.APOLOGY, facts);
        boolean same = silent.ownPosts().size() == facts.ownPosts().size();
        return same || OwnSlipSearch.in(StoryVoices.of(facts)).isPresent() ? reading : read(silent);
    }

    /** An own post is read with what was answered to it so far, and with how long ago that was: such a reading does not last. */
    private static boolean concernsOwnPosts(StoryFacts facts) {
        return !facts.ownPosts().isEmpty() && UrgentCues.touchOwnPosts(facts);
    }

    private static Reading readAnew(StoryFacts facts) {
        StoryVoices voices = StoryVoices.of(facts);
        Optional<OwnSlipSearch> slip = OwnSlipSearch.in(voices);
        Dangers dangers = Dangers.in(voices);
        FlagReader reader = new FlagReader(voices.serious(), dangers);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(reader.flags());
        slip.ifPresent(found -> flags.addAll(found.slip().flags()));
        CrisisType type = new TypeReader(voices, dangers, flags, slip).type();
        boolean onlyClaimed = type == CrisisType.BREACH && !flags.contains(Flag.BREACH);
        Evidence evidence = onlyClaimed ? Evidence.E0 : EvidenceReader.of(voices, slip);
        return new Reading(
                type,
                evidence,
                flags,
                reader.atRisk(),
                meant(voices),
                OpenQuestions.count(voices),
                because(voices, dangers, slip, type, evidence));
    }

    /** Only the team's own words can say what was meant. */
    private static Meant meant(StoryVoices voices) {
        if (voices.weSaid(CueKind.STANCE)) {
            return Meant.TRUE;
        }
        return voices.weSaid(CueKind.APOLOGY) ? Meant.FALSE : Meant.UNKNOWN;
    }

    private static List<Fact> because(
            StoryVoices voices, Dangers dangers, Optional<OwnSlipSearch> slip, CrisisType type, Evidence evidence) {
        List<Fact> because = new ArrayList<>();
        dangers.raised().forEach(danger -> because.add(danger.fact()));
        slip.ifPresent(found -> because.add(Fact.of("read.own")
                .with("reasons", List.of(Fact.clauses(found.slip().because())))));
        Voiced.fact(voices.serious(), type).ifPresent(because::add);
        because.add(Fact.of("read.voices")
                .with("negative", voices.facts().negativeShare())
                .with("n", voices.all().count()));
        because.add(Fact.code("held.evidence", evidence));
        return because;
    }
}
