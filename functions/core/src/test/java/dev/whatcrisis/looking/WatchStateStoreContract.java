// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WatchStateStore} does. */
public abstract class WatchStateStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:05:00Z");
    private static final WatchId ACME = new WatchId("acme");

    private WatchStateStore store;

    /** A new, empty store. */
    protected abstract WatchStateStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_saved_state_is_found_with_its_new_version() {
        WatchState state = state(ACME, NOW);

        assertThat(store.save(state)).contains(state.withVersion(1));
        assertThat(store.find(ACME)).contains(state.withVersion(1));
        assertThat(store.find(new WatchId("acme-2"))).isEmpty();
    }

    @Test
    void a_stale_save_changes_nothing() {
        WatchState first = store.save(state(ACME, NOW)).orElseThrow();
        WatchState second =
                store.save(state(ACME, NOW.plusSeconds(60)).withVersion(1)).orElseThrow();

        assertThat(store.save(first)).isEmpty();
        assertThat(store.save(state(ACME, NOW))).isEmpty();
        assertThat(store.find(ACME)).contains(second);
    }

    @Test
    void of_two_detectors_at_once_one_wins() {
        WatchState first = store.save(state(ACME, NOW)).orElseThrow();

        List<Optional<WatchState>> saved = AtOnce.run(4, thread -> store.save(first));

        assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
    }

    private static WatchState state(WatchId watch, Instant read) {
        return new WatchState(
                watch,
                new Bookmark(new Position(read, "rss/a"), Set.of("rss/a", "rss/b")),
                new Detector(ZoneOffset.UTC, Sensitivity.BALANCED).fresh(NOW),
                new StoryBook(
                        Stories.none(),
                        Map.of(new StoryId("story-1"), StoryTally.startingAt(NOW)),
                        Map.of(new StoryId("story-2"), new IncidentId("acme-1"))),
                new Sightings(Map.of(new SourceName("rss"), 12.5), Optional.of(NOW)),
                Optional.empty(),
                Map.of(),
                0);
    }
}
