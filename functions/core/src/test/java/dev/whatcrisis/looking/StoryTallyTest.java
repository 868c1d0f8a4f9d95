// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryTallyTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<SourceName> SOURCES = List.of(new SourceName("bluesky"), new SourceName("mastodon"));

    private final Random random = new Random(7);

    @Test
    void stories_put_together_at_once_are_what_they_are_one_after_the_other() {
        List<StoryTally> tallies = IntStream.range(0, 40).mapToObj(this::tally).toList();

        StoryTally together = StoryTally.together(tallies);

        assertThat(together).isEqualTo(tallies.stream().reduce(StoryTally::plus).orElseThrow());
        assertThat(together.newest()).hasSize(StoryTally.MOST_IDS);
    }

    @Test
    void mentions_added_at_once_are_what_they_are_one_after_the_other() {
        StoryTally before = tally(1);
        List<Mention> mentions = IntStream.range(0, StoryTally.MOST_IDS + 50)
                .mapToObj(post -> mention(SOURCES.get(random.nextInt(SOURCES.size())), "m" + post))
                .toList();

        StoryTally one = before;
        for (Mention mention : mentions) {
            one = one.plus(mention);
        }

        assertThat(before.plus(mentions)).isEqualTo(one);
        assertThat(one.newest()).hasSize(StoryTally.MOST_IDS);
    }

    @Test
    void counts_stay_in_order_and_those_of_one_place_are_added() {
        List<StoryTally> tallies = new ArrayList<>(List.of(one(10), one(0), one(5), one(0)));
        Collections.shuffle(tallies, random);

        StoryTally sum = tallies.stream().reduce(StoryTally::plus).orElseThrow();

        assertThat(sum.firstAt()).isEqualTo(NOON);
        assertThat(sum.buckets()).extracting(Bucket::start).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(sum.buckets()).extracting(Bucket::total).containsExactly(2, 1, 1);
    }

    private static StoryTally one(int minutes) {
        Instant start = NOON.plus(Duration.ofMinutes(minutes));
        return new StoryTally(start, List.of(new Bucket(start, SOURCES.getFirst(), 1, 0, 0.2, Set.of())), List.of());
    }

    private Mention mention(SourceName source, String id) {
        Instant at = NOON.plusSeconds(random.nextInt(10_800));
        return Mention.of(new MentionId(source, id), at, at, "")
                .withSentiment(new Sentiment(random.nextDouble(), 0, 0, true));
    }

    private StoryTally tally(int story) {
        StoryTally tally = StoryTally.startingAt(NOON.plus(Duration.ofMinutes(random.nextInt(60))));
        for (int post = 0; post < 30; post++) {
            SourceName source = SOURCES.get(random.nextInt(SOURCES.size()));
            Instant start = NOON.plus(Bucket.WIDTH.multipliedBy(random.nextInt(36)));
            Bucket bucket = new Bucket(start, source, 1, 1, 0.5, Set.of(random.nextInt(500)));
            MentionId id = new MentionId(source, story + "-" + post);
            tally = tally.plus(new StoryTally(start, List.of(bucket), List.of(id)));
        }
        return tally;
    }
}
