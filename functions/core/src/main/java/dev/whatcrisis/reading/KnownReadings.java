// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Readings of the last stories, in this process, for all threads: a story that is judged every minute is read again when it has a
 * new post. Found again by its first and last post; the posts are then compared one by one.
 */
final class KnownReadings {
    /** More stories than are alive in a watch. */
    private static final int MOST = 256;

    private final LruMap<Ends, Known> readings = new LruMap<>(MOST);

    private record Ends(MentionId first, MentionId last) {}

    private record Known(StoryFacts facts, Reading reading) {
        boolean of(StoryFacts others) {
            return facts.mentions().equals(others.mentions())
                    && facts.ownPosts().equals(others.ownPosts())
                    && facts.watch().equals(others.watch());
        }
    }

    /**
     * @param reader reads a story anew; its reading must not depend on the time
     */
    Reading of(StoryFacts facts, Function<StoryFacts, Reading> reader) {
        Ends ends = ends(facts.mentions());
        Optional<Known> known = readings.find(ends);
        if (known.filter(reading -> reading.of(facts)).isPresent()) {
            return known.get().reading();
        }
        Reading reading = reader.apply(facts);
        readings.put(ends, new Known(facts, reading));
        return reading;
    }

    private static Ends ends(List<Mention> mentions) {
        return new Ends(mentions.getFirst().id(), mentions.getLast().id());
    }
}
