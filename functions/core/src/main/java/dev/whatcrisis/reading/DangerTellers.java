// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which posts tell of somebody at risk with us, each for itself, however few they are. */
public final class DangerTellers {
    /** What is told by fewer of those who speak says nothing of other stories: a loud watch always has some. */
    private static final double SHARE = DangerThresholds.TOLD_SHARE;

    private DangerTellers() {}

    /**
     * The danger that each of the posts tells of that tell of one; none where they are fewer than one in twenty.
     *
     * @param beside posts of the same time that are looked at elsewhere
     */
    public static Map<MentionId, Flag> in(StoryFacts facts, int beside) {
        Map<MentionId, Flag> told = told(facts);
        return told.size() >= SHARE * (facts.mentions().size() + beside) ? told : Map.of();
    }

    /** Whether any of the posts tells of one. */
    public static boolean anyIn(StoryFacts facts) {
        return !told(facts).isEmpty();
    }

    private static Map<MentionId, Flag> told(StoryFacts facts) {
        boolean read = facts.mentions().stream()
                .anyMatch(post -> post.says().filter(Says::known).isPresent());
        if (!read) {
            return Map.of();
        }
        StoryVoices voices = StoryVoices.of(facts);
        Set<MentionId> own = facts.ownPosts().stream().map(Mention::id).collect(Collectors.toSet());
        Map<MentionId, Flag> told = new HashMap<>();
        voices.posts()
                .forEach(post -> Told.of(
                                post,
                                post.mention().replyTo().filter(own::contains).isPresent())
                        .filter(one -> !one.doubted() && one.flag() != Flag.BREACH)
                        .ifPresent(one -> told.put(post.mention().id(), one.flag())));
        return told;
    }
}
