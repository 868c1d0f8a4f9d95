// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
public abstract class AuditLogContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private AuditLog log;

    /** A new, empty log. */
    protected abstract AuditLog create();

    @BeforeEach
    void open() {
        log = create();
    }

    @Test
    void an_empty_log_has_nothing() {
        assertThat(log.latest(10)).isEmpty();
    }

    @Test
    void entries_come_back_whole_and_newest_first() {
        AuditEntry first = entry(0, "first");
        AuditEntry second = entry(1, "second");
        log.append(first);
        log.append(second);

        assertThat(log.latest(10)).containsExactly(second, first);
    }

    @Test
    void of_one_instant_the_later_written_comes_first_and_equal_entries_are_two() {
        log.append(entry(0, "a"));
        log.append(entry(0, "b"));
        log.append(entry(0, "b"));

        assertThat(log.latest(10)).extracting(AuditEntry::why).containsExactly("b", "b", "a");
    }

    @Test
    void no_more_than_asked_for_are_returned() {
        IntStream.range(0, 5).forEach(i -> log.append(entry(i, "n" + i)));

        assertThat(log.latest(2)).extracting(AuditEntry::why).containsExactly("n4", "n3");
    }

    @Test
    void nothing_is_lost_when_many_write_at_once() {
        IntStream.range(0, 100).parallel().forEach(i -> log.append(entry(0, "n" + i)));

        assertThat(log.latest(1000)).extracting(AuditEntry::why).hasSize(100).doesNotHaveDuplicates();
    }

    private static AuditEntry entry(int second, String why) {
        return new AuditEntry(NOW.plusSeconds(second), "lea", "PUT /watches/{id}", "/watches/acme", why);
    }
}
