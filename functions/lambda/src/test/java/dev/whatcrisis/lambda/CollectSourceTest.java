// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.collecting.ReadUnread;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.AskedSource;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollectSourceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SourceName FORUM = new SourceName("forum");

    private final Ports ports = Ports.inMemory();
    private final CollectSource collect = new CollectSource(
            ports,
            List.of(new AskedSource("forum")),
            new CollectMentions(
                    ports.mentions(),
                    ports.sourceStates(),
                    ports.followers(),
                    ToneScorer.standard(),
                    ReadPosts.nothing(),
                    new Random(1),
                    () -> NOW),
            new ReadUnread(ports.mentions(), ports.incidents(), ReadPosts.nothing(), () -> NOW),
            events -> {},
            () -> NOW);

    @Test
    void a_watch_whose_poll_hangs_is_reported_and_keeps_no_other_from_its_turn() {
        Query good = watch("a", "good");
        watch("b", "hangs");
        Query last = watch("c", "good");

        assertThatIllegalStateException()
                .isThrownBy(() -> collect.collect(FORUM, Duration.ofSeconds(8)))
                .withMessageContaining("polling forum for b failed");

        assertThat(lastSuccess("a", good)).contains(NOW);
        assertThat(lastSuccess("c", last)).contains(NOW);
    }

    @Test
    void a_watch_whose_poll_throws_is_a_failed_poll_among_others() {
        watch("a", "throws");
        watch("b", "good");

        assertThat(collect.collect(FORUM, Duration.ofMinutes(1)))
                .extracting(poll -> poll.outcome().name())
                .containsExactly("FAILED", "READ");
    }

    private Optional<Instant> lastSuccess(String watch, Query query) {
        return ports.sourceStates().find(new WatchId(watch), query).flatMap(SourceState::lastSuccess);
    }

    private Query watch(String id, String asked) {
        Query query = new Query(FORUM, asked, false);
        ports.watches().save(Watch.of(new WatchId(id), id, ZoneOffset.UTC, List.of(query), NOW));
        return query;
    }
}
