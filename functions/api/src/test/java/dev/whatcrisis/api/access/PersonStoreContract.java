// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PersonStore} does. */
public abstract class PersonStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private PersonStore store;

    /** A new, empty store. */
    protected abstract PersonStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_person_is_found_by_id_and_by_the_hash_of_the_token() {
        Person lea = person("lea", Role.RESPONDER);

        assertThat(store.add(lea)).isTrue();

        assertThat(store.find("lea")).contains(lea);
        assertThat(store.byTokenHash(lea.tokenHash())).contains(lea);
    }

    @Test
    void an_unknown_hash_is_nobody() {
        store.add(person("lea", Role.ADMIN));

        assertThat(store.byTokenHash(Digests.sha256("something else"))).isEmpty();
        assertThat(store.byTokenHash("")).isEmpty();
    }

    @Test
    void a_taken_id_is_refused_and_the_first_holder_keeps_the_token() {
        Person first = person("lea", Role.VIEWER);
        store.add(first);
        Person second = new Person("lea", "Another", Role.ADMIN, Digests.sha256("other"), NOW);

        assertThat(store.add(second)).isFalse();

        assertThat(store.find("lea")).contains(first);
        assertThat(store.byTokenHash(second.tokenHash())).isEmpty();
    }

    @Test
    void everybody_is_listed_by_id() {
        store.add(person("noor", Role.VIEWER));
        store.add(person("ada", Role.ADMIN));
        store.add(person("lea-2", Role.RESPONDER));

        assertThat(store.all()).extracting(Person::id).containsExactly("ada", "lea-2", "noor");
    }

    @Test
    void a_deleted_person_has_no_token_any_more() {
        Person lea = person("lea", Role.ADMIN);
        store.add(lea);

        assertThat(store.delete("lea")).isTrue();
        assertThat(store.delete("lea")).isFalse();

        assertThat(store.find("lea")).isEmpty();
        assertThat(store.byTokenHash(lea.tokenHash())).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void a_deleted_id_can_be_given_again() {
        store.add(person("lea", Role.ADMIN));
        store.delete("lea");
        Person next = new Person("lea", "Lea", Role.VIEWER, Digests.sha256("fresh"), NOW);

        assertThat(store.add(next)).isTrue();
        assertThat(store.byTokenHash(next.tokenHash())).contains(next);
    }

    @Test
    void of_many_who_want_one_id_at_once_one_gets_it() {
        long got = IntStream.range(0, 16)
                .parallel()
                .filter(i -> store.add(new Person("lea", "Lea", Role.VIEWER, Digests.sha256("t" + i), NOW)))
                .count();

        assertThat(got).isEqualTo(1);
        assertThat(store.all()).hasSize(1);
    }

    private static Person person(String id, Role role) {
        return new Person(id, "Name of " + id, role, Digests.sha256("token of " + id), NOW);
    }
}
