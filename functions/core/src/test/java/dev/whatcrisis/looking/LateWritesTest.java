// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Collectors that store what they found minutes after they began, with clocks that differ and writes that are tried again;
 * an index that shows each mention when it likes; two detectors that are in each other's way. The times are the worst that
 * {@link ReadMentions#OVERLAP} is made of.
 */
class LateWritesTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final int WRITE = 30;
    private static final int LAG = 150;
    private static final int CLOCKS = 60;
    private static final int POLL = 120;

    private final Watch watch =
            Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(Query.parse("forum:acme")), START);
    private final InMemoryWatchStateStore states = new InMemoryWatchStateStore();
    private final List<String> read = new ArrayList<>();
    private final TreeMap<Instant, List<Runnable>> plan = new TreeMap<>();

    /** What is written, by when the index shows it. */
    private final List<Shown> index = new ArrayList<>();

    private record Shown(Instant at, Arrival arrival) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_mention_is_missed_and_none_read_twice(long seed) {
        Random random = new Random(seed);
        int written = 0;
        for (int poll = 0; poll < 60; poll++) {
            Instant begun = START.plusSeconds(60L * poll + random.nextInt(60));
            int fast = random.nextInt(2 * CLOCKS + 1) - CLOCKS;
            for (int batch = random.nextInt(3); batch >= 0; batch--) {
                Instant stored = begun.plusSeconds(random.nextInt(POLL));
                String name = "m" + poll + "-" + batch;
                at(stored, () -> write(name, stored, fast, random));
                written++;
            }
        }
        for (int look = 0; look < 80; look++) {
            Instant at = START.plusSeconds(60L * look + random.nextInt(60));
            at(at, () -> look(at, at, random.nextInt(3) == 0));
        }
        for (List<Runnable> due = next(); !due.isEmpty(); due = next()) {
            due.forEach(Runnable::run);
        }

        assertThat(read).doesNotHaveDuplicates().hasSize(written);
    }

    private void at(Instant when, Runnable what) {
        plan.computeIfAbsent(when, at -> new ArrayList<>()).add(what);
    }

    private List<Runnable> next() {
        return Optional.ofNullable(plan.pollFirstEntry())
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** The place is given by what the index shows at the beginning of the write. */
    private void write(String name, Instant now, int fast, Random random) {
        Mention mention = Mention.of(new MentionId(new SourceName("forum"), name), START, now.plusSeconds(fast), name);
        Optional<Arrival> newest = shown(now).stream().max(Comparator.comparing(Arrival::place));
        Instant shownAt = now.plusSeconds(random.nextInt(WRITE) + random.nextInt(LAG));
        index.add(new Shown(shownAt, new Arrival(Arrival.place(mention, newest), mention)));
    }

    private List<Arrival> shown(Instant now) {
        return index.stream()
                .filter(shown -> !shown.at().isAfter(now))
                .map(Shown::arrival)
                .sorted(Comparator.comparing(Arrival::place))
                .toList();
    }

    /** Where another detector saves first, what this one read is not counted. */
    private void look(Instant now, Instant other, boolean beaten) {
        WatchState known = states.find(watch.id()).orElseGet(this::fresh);
        if (beaten) {
            look(other, other, false);
        }
        ReadMentions.Reading reading = new ReadMentions(store(now)).read(watch, known, now);
        if (states.save(reading.state()).isPresent()) {
            reading.read().forEach(mention -> read.add(mention.id().key()));
        }
    }

    private MentionStore store(Instant now) {
        return (MentionStore) Proxy.newProxyInstance(
                MentionStore.class.getClassLoader(), new Class<?>[] {MentionStore.class}, (proxy, method, given) -> {
                    assertThat(method.getName()).isEqualTo("arrivalsAfter");
                    Position after = (Position) given[1];
                    return shown(now).stream()
                            .filter(arrival -> arrival.place().compareTo(after) > 0)
                            .limit((Integer) given[2])
                            .toList();
                });
    }

    private WatchState fresh() {
        return SampleWatchStates.fresh(watch.id(), START);
    }
}
