// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.LastLook;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Saving what a watch remembers costs what changed of it. */
class StateJournalTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOW = Instant.parse("2026-03-01T10:05:00Z");

    private final WriteUnits written = new WriteUnits();
    private final ReadUnits read = new ReadUnits();
    private final LocalTable table = LocalTable.create();
    private final WatchStateStore store = table.stores(written, read).ports().states();
    private final Random random = new Random(3);

    @Test
    void a_look_without_news_writes_one_unit_and_reads_one() {
        WatchState state = store.save(state(keys(1_000))).orElseThrow();
        written.take();
        read.take();

        for (int minute = 1; minute <= 10; minute++) {
            WatchState found = store.find(ACME).orElseThrow();
            assertThat(found).isEqualTo(state);
            state = store.save(looked(found, NOW.plusSeconds(60L * minute))).orElseThrow();
        }

        assertThat(written.take().units()).isEqualTo(10);
        assertThat(read.take().units()).isEqualTo(10);
    }

    @Test
    void a_look_with_news_writes_what_is_new() {
        Set<String> keys = keys(1_000);
        WatchState state = store.save(state(keys)).orElseThrow();
        written.take();

        keys.addAll(keys(5));
        assertThat(store.save(state(keys).withVersion(state.version()))).isPresent();

        assertThat(written.take().units()).isEqualTo(2);
        assertThat(another().find(ACME)).contains(state(keys).withVersion(2));
    }

    @Test
    void a_process_that_knows_nothing_finds_it_after_any_number_of_changes() {
        Set<String> keys = keys(50);
        WatchState state = store.save(state(keys)).orElseThrow();
        for (int n = 0; n < 2 * Journal.MOST_STEPS + 5; n++) {
            keys.add(key());
            state = store.save(state(keys).withVersion(state.version())).orElseThrow();
            if (n % 20 == 0) {
                assertThat(another().find(ACME)).contains(state);
            }
        }
    }

    @Test
    void processes_that_take_turns_read_what_the_other_wrote() {
        WatchStateStore other = another();
        Set<String> keys = keys(200);
        WatchState state = store.save(state(keys)).orElseThrow();
        for (int n = 0; n < 2 * Journal.MOST_STEPS + 10; n++) {
            keys.remove(keys.iterator().next());
            keys.add(key());
            WatchStateStore turn = n % 3 == 0 ? other : store;
            assertThat(turn.find(ACME)).contains(state);
            state = turn.save(state(keys).withVersion(state.version())).orElseThrow();
        }
        assertThat(store.find(ACME)).contains(state);
        assertThat(other.find(ACME)).contains(state);
    }

    @Test
    void who_was_faster_wins_and_the_other_goes_on_from_there() {
        WatchStateStore other = another();
        WatchState first = store.save(state(keys(100))).orElseThrow();
        other.find(ACME);
        WatchState second =
                other.save(state(keys(100)).withVersion(first.version())).orElseThrow();

        assertThat(store.save(looked(first, NOW))).isEmpty();
        assertThat(store.save(state(keys(20)).withVersion(first.version()))).isEmpty();
        assertThat(store.find(ACME)).contains(second);
        assertThat(store.save(looked(second, NOW))).isPresent();
    }

    @Test
    void a_step_that_was_written_by_a_run_that_died_is_in_nobodys_way() {
        Set<String> keys = keys(100);
        WatchState first = store.save(state(keys)).orElseThrow();
        Item head = raw().get("test", new Key(Partition.watch(ACME), "state")).orElseThrow();
        Item dead = Item.of(Journal.step(Partition.watch(ACME), 0))
                .with("mark", head.text("mark").orElseThrow())
                .with("ver", 2L)
                .with("packed", Packing.pack(new byte[] {9}));
        raw().put("test", dead, Condition.NONE);

        assertThat(another().find(ACME)).contains(first);
        keys.add(key());
        WatchState second = store.save(state(keys).withVersion(1)).orElseThrow();

        assertThat(another().find(ACME)).contains(second);
    }

    @Test
    void a_run_that_comes_late_with_its_step_changes_nothing() {
        Set<String> keys = keys(100);
        assertThat(store.save(state(keys))).isPresent();
        WatchStateStore late = another();
        late.find(ACME);
        keys.add(key());
        WatchState second = store.save(state(keys).withVersion(1)).orElseThrow();

        assertThat(late.save(state(keys(30)).withVersion(1))).isEmpty();

        assertThat(another().find(ACME)).contains(second);
        assertThat(store.find(ACME)).contains(second);
    }

    @Test
    void a_state_of_a_former_release_is_read_and_its_parts_go_with_the_next_save() {
        Table raw = raw();
        WatchState former = state(keys(100)).withVersion(7);
        byte[] packed = Packing.pack(StoreJson.CURRENT.write(former));
        byte[] rest = Arrays.copyOfRange(packed, 500, packed.length);
        Item head = Item.of(new Key(Partition.watch(ACME), "state"))
                .with("ver", 7L)
                .with("sch", 1L)
                .with("parts", 1L);
        raw.put("test", head.with("packed", Arrays.copyOf(packed, 500)), Condition.NONE);
        Item part = Item.of(new Key(Partition.watch(ACME), "state 1"))
                .with("ver", 7L)
                .with("packed", rest);
        raw.put("test", part, Condition.NONE);

        assertThat(store.find(ACME)).contains(former);
        WatchState next = store.save(looked(former, NOW)).orElseThrow();

        assertThat(another().find(ACME)).contains(next);
        assertThat(raw.get("test", part.key())).isEmpty();
    }

    private Table raw() {
        return new Table(table.client(), table.table(), new Consumed(), Pause.JITTER);
    }

    private WatchStateStore another() {
        return table.stores().ports().states();
    }

    private static WatchState looked(WatchState state, Instant at) {
        return state.with(
                new LastLook(ACME, new Position(at, "rss/z"), Optional.of(at), Optional.empty(), state.version()));
    }

    private Set<String> keys(int howMany) {
        Set<String> keys = new HashSet<>();
        while (keys.size() < howMany) {
            keys.add(key());
        }
        return keys;
    }

    private String key() {
        return "rss/" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }

    private static WatchState state(Set<String> recent) {
        return new WatchState(
                ACME,
                new Bookmark(new Position(NOW, "rss/a"), recent),
                new Detector(ZoneOffset.UTC, Sensitivity.BALANCED).fresh(NOW),
                StoryBook.EMPTY,
                Sightings.NONE,
                Optional.empty(),
                Map.of(),
                0);
    }
}
