// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A state that is larger than an item of DynamoDB may be. */
class LongStateTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOW = Instant.parse("2026-03-01T10:05:00Z");

    private final WatchStateStore store = LocalTable.create().stores().ports().states();

    @Test
    void goes_on_in_further_items_and_comes_back_whole() {
        WatchState large = store.save(state(40_000, 0)).orElseThrow();

        assertThat(store.find(ACME)).contains(large);
    }

    @Test
    void of_two_savers_one_wins() {
        WatchState large = store.save(state(40_000, 0)).orElseThrow();

        assertThat(store.save(large)).isPresent();
        assertThat(store.save(large)).isEmpty();
    }

    @Test
    void shrinks_and_grows_again() {
        WatchState large = store.save(state(40_000, 0)).orElseThrow();
        WatchState small = store.save(state(10, large.version())).orElseThrow();
        assertThat(store.find(ACME)).contains(small);

        WatchState again = store.save(state(30_000, small.version())).orElseThrow();
        assertThat(store.find(ACME)).contains(again);
    }

    /** Random keys do not pack well: 40,000 of them are about a megabyte. */
    private static WatchState state(int keys, long version) {
        Random random = new Random(3);
        Set<String> recent = random.longs(keys)
                .mapToObj(key -> "rss/" + Long.toHexString(key) + Long.toHexString(random.nextLong()))
                .collect(Collectors.toSet());
        return new WatchState(
                ACME,
                new Bookmark(new Position(NOW, "rss/a"), recent),
                new Detector(ZoneOffset.UTC, Sensitivity.BALANCED).fresh(NOW),
                StoryBook.EMPTY,
                Sightings.NONE,
                Optional.empty(),
                Map.of(),
                version);
    }
}
