// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RosterStore} does. */
public abstract class RosterStoreContract {
    private RosterStore store;

    /** A new, empty store. */
    protected abstract RosterStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void the_roster_is_empty_until_one_is_saved() {
        assertThat(store.load()).isEqualTo(Roster.EMPTY);
    }

    @Test
    void a_saved_roster_is_loaded_in_its_order_with_its_new_version() {
        List<Contact> contacts = List.of(contact("chloe"), contact("ana"), contact("ben"));

        assertThat(store.save(new Roster(contacts, 0))).contains(new Roster(contacts, 1));
        assertThat(store.load()).isEqualTo(new Roster(contacts, 1));
    }

    @Test
    void a_stale_save_changes_nothing() {
        Roster first = store.save(new Roster(List.of(contact("ana")), 0)).orElseThrow();

        assertThat(store.save(Roster.EMPTY)).isEmpty();
        assertThat(store.save(new Roster(List.of(), 2))).isEmpty();

        assertThat(store.load()).isEqualTo(first);
    }

    @Test
    void of_many_savers_at_once_one_wins() {
        List<Optional<Roster>> saved =
                AtOnce.run(8, thread -> store.save(new Roster(List.of(contact("c" + thread)), 0)));

        assertThat(saved).filteredOn(Optional::isPresent).containsExactly(Optional.of(store.load()));
    }

    private static Contact contact(String id) {
        return new Contact(
                id,
                "Name of " + id,
                Duty.ON_CALL,
                Optional.of("+33612345678"),
                Optional.empty(),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneId.of("Europe/Paris"),
                Language.FR);
    }
}
