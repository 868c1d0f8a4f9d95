// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.cue.Voices;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.verdict.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts the people of the last hours who do not praise, each wording once. Where a sample holds fewer posts of the last hour
 * than there were, the others are taken to be by as many people.
 */
final class CrowdCount {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration EARLIER = Duration.ofHours(2);

    private CrowdCount() {}

    /**
     * @param sample of the story's posts, the newest among them
     * @param usual posts that an hour like this one usually brings
     */
    static Crowd of(List<Mention> sample, StoryNumbers numbers, double usual, Instant now) {
        if (numbers.lastHour() < LevelThresholds.FLOOR_AUTHORS) {
            return new Crowd(0, 0, usual);
        }
        Instant hour = now.minus(HOUR);
        List<Mention> last = between(sample, hour, now);
        double share = last.isEmpty() ? 1 : Math.max(1, numbers.lastHour() / (double) last.size());
        return new Crowd(
                (int) Math.round(people(last) * share), people(between(sample, hour.minus(EARLIER), hour)), usual);
    }

    private static List<Mention> between(List<Mention> sample, Instant after, Instant until) {
        return sample.stream()
                .filter(post -> post.at().isAfter(after) && !post.at().isAfter(until))
                .toList();
    }

    private static int people(List<Mention> posts) {
        return Voices.ofMentions(posts.stream()
                        .filter(post -> !post.own())
                        .filter(post ->
                                post.sentiment().filter(CrowdCount::noPraise).isPresent())
                        .toList())
                .count();
    }

    private static boolean noPraise(Sentiment tone) {
        return !tone.languageKnown() || tone.positive() < Sentiment.CRITICAL;
    }
}
