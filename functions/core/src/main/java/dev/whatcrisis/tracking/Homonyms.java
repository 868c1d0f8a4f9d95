// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.cue.UrgentWords;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reading.Reading;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.relevance.StoryOpinion;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a story for one about something else of our name when the team's own marks say so: it is counted, and rule R24
 * alerts nobody. What would be dangerous to overlook is never taken for it, whatever was taught.
 */
final class Homonyms {
    /** Share of posts that tell of danger, by their words where nobody read them, from which a story stays ours; in a small story one post is enough. */
    static final double URGENT_SHARE = 0.05;

    private static final Set<CrisisType> NEVER = EnumSet.of(
            CrisisType.SAFETY,
            CrisisType.SAFETY_MISUSE,
            CrisisType.HIJACK,
            CrisisType.BREACH,
            CrisisType.LEGAL,
            CrisisType.OWN_SLIP_OFFENSIVE,
            CrisisType.OWN_SLIP_HARMLESS,
            CrisisType.CAMPAIGN_BACKFIRE);

    private final Reader reader;

    Homonyms(Reader reader) {
        this.reader = reader;
    }

    /** The reading, as a homonym's where the model says so and nothing forbids it. */
    Reading of(Reading reading, StoryFacts facts) {
        if (forbidden(reading) || tiedToOurs(facts)) {
            return reading;
        }
        Optional<StoryOpinion> opinion = StoryOpinion.of(reader, facts.mentions());
        return opinion.filter(StoryOpinion::aboutSomethingElse)
                .filter(not -> !urgent(facts.mentions()))
                .map(found -> homonym(reading, found))
                .orElse(reading);
    }

    private static boolean forbidden(Reading reading) {
        return FlagSet.URGENT.in(reading.flags())
                || NEVER.contains(reading.type())
                || FlagSet.OWN_POST.in(reading.flags());
    }

    /** Somebody answers or quotes one of the team's own posts. */
    private static boolean tiedToOurs(StoryFacts facts) {
        Set<String> own = new HashSet<>();
        facts.ownPosts().forEach(post -> own.add(post.id().key()));
        return facts.mentions().stream()
                .flatMap(post -> post.replyTo().stream())
                .anyMatch(answered -> own.contains(answered.key()));
    }

    private static boolean urgent(List<Mention> posts) {
        long urgent = posts.stream().filter(Homonyms::urgent).count();
        return urgent > 0 && urgent >= URGENT_SHARE * posts.size();
    }

    private static boolean urgent(Mention post) {
        return post.says().filter(Says::known).map(Says::danger).orElseGet(() -> UrgentWords.in(post.text()));
    }

    private static Reading homonym(Reading reading, StoryOpinion opinion) {
        List<Fact> because = new ArrayList<>(List.of(opinion.reason()));
        because.addAll(reading.because());
        return new Reading(
                CrisisType.HOMONYM,
                reading.evidence(),
                reading.flags(),
                reading.atRisk(),
                reading.meant(),
                reading.openQuestions(),
                because);
    }
}
