// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of sales does. */
public abstract class SalesStoreContract {
    private static final WatchId ACME = new WatchId("acme");
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");

    protected abstract SalesStore store();

    @Test
    void where_nothing_was_handed_in_there_is_nothing() {
        assertThat(store().of(ACME)).isEqualTo(Sales.none(ACME));
    }

    @Test
    void what_was_handed_in_is_there_for_its_watch() {
        SalesStore store = store();

        Sales stored = store.save(Sales.none(ACME).with(Map.of(DAY, 12.5, DAY.plusDays(1), 0.0)))
                .orElseThrow();

        assertThat(stored.version()).isEqualTo(1);
        assertThat(store.of(ACME)).isEqualTo(stored);
        assertThat(store.of(new WatchId("other")).days()).isEmpty();
    }

    @Test
    void who_did_not_read_what_is_stored_overwrites_nothing() {
        SalesStore store = store();
        Sales first = store.save(Sales.none(ACME).with(Map.of(DAY, 1.0))).orElseThrow();

        assertThat(store.save(Sales.none(ACME).with(Map.of(DAY, 2.0)))).isEmpty();
        assertThat(store.save(first.with(Map.of(DAY, 3.0)))).isPresent();
        assertThat(store.of(ACME).days()).containsEntry(DAY, 3.0);
    }
}
