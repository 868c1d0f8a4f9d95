// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryPortsTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_copy_has_what_was_there_and_nothing_that_came_later() {
        InMemoryPorts kept = InMemoryPorts.empty();
        kept.mentions().add(ACME, List.of(post("early")));

        InMemoryPorts copy = kept.copy();
        kept.mentions().add(ACME, List.of(post("late")));
        copy.mentions().delete(ACME, post("early").id(), NOON);

        assertThat(copy.mentions().latest(ACME, 10, NOON)).isEmpty();
        assertThat(kept.mentions().latest(ACME, 10, NOON)).containsExactly(post("late"), post("early"));
        assertThat(copy.mentions().buckets(ACME, NOON.minus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(1))))
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.total()).isEqualTo(1));
    }

    @Test
    void every_part_of_a_copy_is_a_part_of_its_own() throws ReflectiveOperationException {
        InMemoryPorts kept = InMemoryPorts.empty();
        InMemoryPorts copy = kept.copy();

        for (RecordComponent part : InMemoryPorts.class.getRecordComponents()) {
            assertThat(part.getAccessor().invoke(copy))
                    .as(part.getName())
                    .isNotNull()
                    .isNotSameAs(part.getAccessor().invoke(kept));
        }
    }

    @Test
    void it_has_every_port_that_there_is() {
        assertThat(names(InMemoryPorts.class)).isEqualTo(names(Ports.class));
    }

    private static Mention post(String id) {
        return Mention.of(new MentionId(new SourceName("rss"), id), NOON, NOON, "A quiet evening");
    }

    private static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
