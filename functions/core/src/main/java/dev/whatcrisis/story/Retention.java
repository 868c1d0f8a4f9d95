// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a watch's stories is kept, so that the state stays bounded. */
final class Retention {

    /** A story with twice the posts is kept as if its latest post were so much later. */
    private static final double HOURS_PER_DOUBLING = 6;

    private static final Comparator<Story> LEAST_LAST =
            Comparator.comparingDouble((Story story) -> -worth(story)).thenComparing(Story::id);

    private Retention() {}

    /** Without the stories that had long been silent at {@code now}, or when the latest post was made. */
    static Stories remembered(Stories state, Instant now) {
        Instant latest = state.latest().isAfter(now) ? state.latest() : now;
        Instant oldest = latest.minus(StoryGrouper.FORGOTTEN_AFTER);
        if (state.live().stream().noneMatch(story -> story.lastAt().isBefore(oldest))) {
            return state;
        }
        List<Story> live = state.live().stream()
                .filter(story -> !story.lastAt().isBefore(oldest))
                .toList();
        return new Stories(live, state.recent(), state.background());
    }

    /** The live stories with {@code changed} in the place of its former self, without the least ones over the limit. */
    static List<Story> live(Stories state, Story changed) {
        List<Story> kept = new ArrayList<>(Stories.MOST_LIVE);
        for (Story story : state.live()) {
            if (!story.id().equals(changed.id())) {
                kept.add(story);
            }
        }
        dropLeast(kept, kept.size() + 1 - Stories.MOST_LIVE);
        kept.add(changed);
        kept.sort(Stories.ORDER);
        return kept;
    }

    /** Of two that are worth as much the one with the later name goes. */
    private static void dropLeast(List<Story> stories, int surplus) {
        for (int dropped = 0; dropped < surplus; dropped++) {
            Story least = Collections.max(stories, LEAST_LAST);
            stories.remove(least);
        }
    }

    /** The recent sentences with {@code said} in front, without those whose story is gone. */
    static List<Sentence> recent(Stories state, Sentence said, Sentence former, List<Story> live) {
        Set<StoryId> known = new HashSet<>();
        live.forEach(story -> known.add(story.id()));
        List<Sentence> kept = new ArrayList<>(Stories.MOST_RECENT);
        if (!said.signature().isEmpty()) {
            kept.add(said);
        }
        for (Sentence sentence : state.recent()) {
            if (kept.size() < Stories.MOST_RECENT && known.contains(sentence.story()) && !sentence.equals(former)) {
                kept.add(sentence);
            }
        }
        return kept;
    }

    private static double worth(Story story) {
        double doublings = Math.log(story.posts()) / Math.log(2);
        return story.lastAt().getEpochSecond() / 3600.0 + HOURS_PER_DOUBLING * doublings;
    }
}
