// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents that could be golden ones: invented, filled, and with as much as possible of what has none yet. */
final class GoldenExamples {
    private static final int TRIES = 300;
    private static final Instant START = Instant.parse("2026-03-02T07:00:00Z");
    private static final List<String> WORDS = List.of(
            "Acme",
            "ana",
            "the tap room opens early",
            "a new label",
            "bière d’été",
            "line one\nline two",
            "😀 well done");

    /** Random numbers from seeds beside each other begin alike. */
    private static final long APART = 0x9E37_79B9_7F4A_7C15L;

    private static final List<String> NAMES = List.of("acme", "acme-beer", "borealis");
    private static final List<String> SOURCES = List.of("mastodon", "hackernews", "rss", "bluesky");
    private static final List<Integer> PERCENT = List.of(12, 25, 50, 88);

    private final Class<? extends Record> type;
    private final Set<String> wanted;

    GoldenExamples(Class<? extends Record> type, Set<String> wanted) {
        this.type = type;
        this.wanted = new HashSet<>(wanted);
    }

    /** The one with most of what is wanted. */
    String best() {
        return pretty(StoreJson.CURRENT.write(
                candidates().max(Comparator.comparingLong(this::brings)).orElseThrow()));
    }

    private Stream<? extends Record> candidates() {
        return IntStream.range(0, TRIES).mapToObj(seed -> random(seed).one(type));
    }

    private long brings(Record value) {
        return StoredParts.in(value).stream().filter(wanted::contains).count();
    }

    private static RandomRecords random(int seed) {
        Supplier<String> names = inTurn(seed, NAMES);
        Supplier<String> sources = inTurn(seed, SOURCES);
        Supplier<Integer> percent = inTurn(seed, PERCENT);
        return StoredRecords.random(seed * APART)
                .filled()
                .make(String.class, inTurn(seed, WORDS))
                .make(Fact.class, inTurn(seed, FACTS))
                .make(double.class, () -> percent.get() / 100.0)
                .make(Double.class, () -> percent.get() / 100.0)
                .make(SourceName.class, () -> new SourceName(sources.get()))
                .make(WatchId.class, () -> new WatchId(names.get()))
                .make(StoryId.class, () -> new StoryId(names.get() + "-7c"))
                .make(IncidentId.class, () -> new IncidentId(names.get() + "-1a2b"))
                .make(AlertId.class, () -> new AlertId(names.get() + "-1a2b/ana/sms"))
                .make(Instant.class, times(seed));
    }

    private static final List<Fact> FACTS = List.of(
            Fact.of("verdict.repeated")
                    .with("from", RuleId.R16)
                    .with("reasons", List.of(Fact.code("held.type", CrisisType.TASTE)))
                    .with("rule", RuleId.R16),
            Fact.of("change.times.now").with("least", 10).with("now", 4.2),
            Fact.of("waking.never").with("rule", RuleId.R09));

    private static <T> Supplier<T> inTurn(int first, List<T> values) {
        Iterator<Integer> places = Stream.iterate(first, i -> i + 1).iterator();
        return () -> values.get(places.next() % values.size());
    }

    private static Supplier<Instant> times(int seed) {
        return Stream.iterate(START.plus(Duration.ofMinutes(seed)), at -> at.plusMillis(61_001))
                .iterator()::next;
    }

    private static String pretty(String json) {
        try {
            JsonMapper mapper = JsonMapper.builder().build();
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json)) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
