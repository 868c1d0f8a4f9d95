// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineEntryTest {
    private static final Instant HOUR = Instant.parse("2026-03-02T07:00:00Z");
    private static final Fact BLIND = Fact.of("closing.blind");

    @Test
    void an_hour_that_was_not_seen_is_known_and_written_once() {
        TimelineEntry first = TimelineEntry.unseen(HOUR.plusSeconds(60), BLIND, HOUR);
        TimelineEntry again = TimelineEntry.unseen(HOUR.plusSeconds(600), BLIND, HOUR);

        assertThat(first.unseen()).contains(HOUR);
        assertThat(again.key()).isEqualTo(first.key());
    }

    @Test
    void an_hour_that_stood_in_the_key_alone_is_known_too() {
        Fact said = Fact.plain("too little was seen to tell");

        assertThat(new TimelineEntry(HOUR.plusSeconds(60), "watch", Kind.NOTE, said, "unseen@" + HOUR).unseen())
                .contains(HOUR);
        assertThat(TimelineEntry.of(HOUR, "ana", Kind.NOTE, said).unseen()).isEmpty();
    }
}
