// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.reading.PerilReader;
import dev.whatcrisis.story.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two stories tell of one matter: the same flag and the same kind of harm within the hour, or within hours and with a rare word, a
 * place, a product or a name that both speak of. Where nobody could tell the kind of harm, two such words are needed. Without a
 * flag only the story itself is the matter.
 */
final class SameMatter {
    /** What was loud within this time may be the same. */
    static final Duration HOURS = Duration.ofHours(12);

    private static final int WORDS = 1;
    private static final int WORDS_OF_UNKNOWN_HARM = 2;

    private final StoryBook book;
    private final Instant now;

    SameMatter(StoryBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /** The oldest of these incidents whose matter a story tells. */
    Optional<Incident> among(List<Incident> open, StoryId story, Set<Flag> flags, Perils perils) {
        return open.stream()
                .filter(incident -> !incident.handling().without(story))
                .filter(incident -> same(incident, Set.of(story), flags, perils))
                .findFirst();
    }

    /** Whether two open incidents are one. */
    boolean same(Incident one, Incident other) {
        return same(
                one,
                stories(other),
                other.verdict().flags(),
                other.judgement().perils().orElse(Perils.NONE));
    }

    private boolean same(Incident incident, Set<StoryId> stories, Set<Flag> flags, Perils perils) {
        Set<Flag> shared = FlagSet.TELL_APART.of(flags);
        shared.retainAll(incident.verdict().flags());
        if (shared.isEmpty() || !lately(incident)) {
            return false;
        }
        Perils known = incident.judgement().perils().orElse(Perils.NONE);
        boolean kinds = !known.harms().isEmpty() && !perils.harms().isEmpty();
        if (FlagSet.PEOPLE_AT_RISK.in(shared) && kinds && !PerilReader.sameKind(known, perils)) {
            return false;
        }
        boolean atOnce =
                kinds && FlagSet.PEOPLE_AT_RISK.in(shared) && incident.size().lastHour() > 0;
        return atOnce || words(stories(incident), stories).size() >= (kinds ? WORDS : WORDS_OF_UNKNOWN_HARM);
    }

    private boolean lately(Incident incident) {
        return incident.size().lastHour() > 0
                || Duration.between(incident.size().peak().hour(), now).compareTo(HOURS) <= 0;
    }

    private Set<StoryId> stories(Incident incident) {
        Set<StoryId> stories = new HashSet<>();
        stories.add(incident.story());
        book.incidentOf().entrySet().stream()
                .filter(route -> route.getValue().equals(incident.id()))
                .map(Map.Entry::getKey)
                .forEach(stories::add);
        return stories;
    }

    private Set<String> words(Set<StoryId> ours, Set<StoryId> theirs) {
        Set<String> words = new HashSet<>();
        for (StoryId one : ours) {
            theirs.forEach(other -> words.addAll(book.stories().sharedRareWords(one, other)));
        }
        return words;
    }
}
