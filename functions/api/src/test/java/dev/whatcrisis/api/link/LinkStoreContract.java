// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LinkStore} does. */
public abstract class LinkStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private LinkStore store;

    /** A new, empty store. */
    protected abstract LinkStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_link_is_found_by_the_hash_of_its_code() {
        OneTapLink link = link("AbCdEfGhIj1", NOW, Optional.of(new IncidentId("acme-refund-1")));

        assertThat(store.add(link)).isTrue();

        assertThat(store.find(link.codeHash(), NOW)).contains(link);
    }

    @Test
    void a_link_about_a_watch_has_no_incident() {
        OneTapLink link = link("AbCdEfGhIj2", NOW, Optional.empty());
        store.add(link);

        assertThat(store.find(link.codeHash(), NOW)).contains(link);
    }

    @Test
    void an_unknown_code_is_no_link() {
        store.add(link("AbCdEfGhIj1", NOW, Optional.empty()));

        assertThat(store.find(Digests.sha256("abcdefghij1"), NOW)).isEmpty();
    }

    @Test
    void a_link_is_gone_in_the_instant_it_expires() {
        OneTapLink link = link("AbCdEfGhIj1", NOW, Optional.empty());
        store.add(link);

        assertThat(store.find(link.codeHash(), link.expiresAt().minusMillis(1))).contains(link);
        assertThat(store.find(link.codeHash(), link.expiresAt())).isEmpty();
    }

    @Test
    void a_hash_that_is_stored_is_not_overwritten() {
        OneTapLink first = link("AbCdEfGhIj1", NOW, Optional.empty());
        store.add(first);

        assertThat(store.add(link("AbCdEfGhIj1", NOW.plusSeconds(1), Optional.empty())))
                .isFalse();

        assertThat(store.find(first.codeHash(), NOW)).contains(first);
    }

    @Test
    void a_new_link_leaves_living_ones_alone() {
        OneTapLink old = link("AbCdEfGhIj1", NOW, Optional.empty());
        store.add(old);
        store.add(link("AbCdEfGhIj2", NOW.plus(Duration.ofHours(23)), Optional.empty()));

        assertThat(store.find(old.codeHash(), NOW.plus(Duration.ofHours(23)))).contains(old);
    }

    private static OneTapLink link(String code, Instant at, Optional<IncidentId> incident) {
        return new OneTapLink(
                Digests.sha256(code), new WatchId("acme"), incident, "lea", at, at.plus(Duration.ofHours(24)));
    }
}
