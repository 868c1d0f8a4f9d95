// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link FollowerStore} does. */
public abstract class FollowerStoreContract {
    private static final WatchId ACME = new WatchId("acme");
    private static final OwnAccount BLUESKY = new OwnAccount(new SourceName("bluesky"), "acme.example");
    private static final OwnAccount MASTODON = new OwnAccount(new SourceName("mastodon"), "@acme@social.example");
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);

    private FollowerStore store;

    /** A new, empty store. */
    protected abstract FollowerStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void counts_come_by_day_then_account() {
        put(MASTODON, 1, 311);
        put(BLUESKY, 1, 1204);
        put(BLUESKY, 0, 1200);

        assertThat(store.between(ACME, FIRST, FIRST.plusDays(1)))
                .containsExactly(
                        new FollowerCount(BLUESKY, FIRST, 1200),
                        new FollowerCount(BLUESKY, FIRST.plusDays(1), 1204),
                        new FollowerCount(MASTODON, FIRST.plusDays(1), 311));
    }

    @Test
    void the_last_count_of_a_day_wins() {
        put(BLUESKY, 0, 1200);
        put(BLUESKY, 0, 1190);

        assertThat(store.between(ACME, FIRST, FIRST))
                .extracting(FollowerCount::followers)
                .containsExactly(1190L);
    }

    @Test
    void both_ends_of_the_range_belong_to_it() {
        for (int day = 0; day < 5; day++) {
            put(BLUESKY, day, 100 + day);
        }

        assertThat(store.between(ACME, FIRST.plusDays(1), FIRST.plusDays(3)))
                .extracting(FollowerCount::followers)
                .containsExactly(101L, 102L, 103L);
        assertThat(store.between(ACME, FIRST.plusDays(3), FIRST)).isEmpty();
    }

    @Test
    void another_watch_has_its_own_counts() {
        put(BLUESKY, 0, 1200);

        assertThat(store.between(new WatchId("acme-2"), FIRST, FIRST)).isEmpty();
    }

    private void put(OwnAccount account, int day, long followers) {
        store.put(ACME, new FollowerCount(account, FIRST.plusDays(day), followers));
    }
}
