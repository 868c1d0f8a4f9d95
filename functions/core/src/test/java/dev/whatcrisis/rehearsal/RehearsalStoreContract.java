// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.alert.Means;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RehearsalStore} does. */
public abstract class RehearsalStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Rehearsals TWO = new Rehearsals(
            List.of(
                    Rehearsal.of("ana", Means.SMS, "00ff", MONDAY),
                    Rehearsal.of("room", Means.WEBHOOK, "aa11", MONDAY).asked(MONDAY.plusSeconds(60))),
            0);

    private RehearsalStore store;

    /** A new, empty store. */
    protected abstract RehearsalStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void there_is_nothing_until_something_is_saved() {
        assertThat(store.load()).isEqualTo(Rehearsals.NONE);
    }

    @Test
    void what_is_saved_is_loaded_with_its_new_version() {
        assertThat(store.save(TWO)).contains(TWO.next());
        assertThat(store.load()).isEqualTo(TWO.next());
    }

    @Test
    void a_stale_save_changes_nothing() {
        store.save(TWO);

        assertThat(store.save(Rehearsals.NONE)).isEmpty();
        assertThat(store.load()).isEqualTo(TWO.next());
    }

    @Test
    void two_people_confirm_at_once_and_neither_is_lost() {
        store.save(TWO);
        Instant now = MONDAY.plus(Duration.ofHours(3));

        List<Boolean> counted = AtOnce.run(
                2,
                thread -> thread == 0
                        ? store.confirm("ana", Means.SMS, MONDAY, now)
                        : store.confirm("room", Means.WEBHOOK, MONDAY, now));

        assertThat(counted).containsOnly(true);
        assertThat(store.load().all()).extracting(Rehearsal::confirmedAt).containsOnly(Optional.of(now));
    }

    @Test
    void a_confirmation_of_what_was_sent_before_the_address_changed_does_not_count() {
        store.save(TWO);

        assertThat(store.confirm("ana", Means.SMS, MONDAY.minusSeconds(1), MONDAY))
                .isFalse();
        assertThat(store.confirm("ana", Means.EMAIL, MONDAY, MONDAY)).isFalse();
        assertThat(store.load()).isEqualTo(TWO.next());
    }
}
