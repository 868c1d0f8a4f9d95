// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.PersonStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People by id, and their ids by the hash of the token. */
final class MvPersonStore implements PersonStore {
    private static final String NOBODY = "-";

    private final MvFile file;
    private final Shelf<Person> people;
    private final TextMap byToken;

    MvPersonStore(Shelves shelves) {
        file = shelves.file();
        people = shelves.of("person", Person.class);
        byToken = shelves.index("person-token");
    }

    @Override
    public boolean add(Person person) {
        return file.write(() -> {
            if (people.has(person.id())) {
                return false;
            }
            people.put(person.id(), person);
            byToken.put(person.tokenHash(), person.id());
            return true;
        });
    }

    @Override
    public Optional<Person> find(String id) {
        return file.read(() -> people.get(id));
    }

    @Override
    public Optional<Person> byTokenHash(String tokenHash) {
        return file.read(() -> Optional.ofNullable(byToken.get(tokenHash)).flatMap(people::get));
    }

    @Override
    public List<Person> all() {
        return file.read(() -> people.all().toList());
    }

    @Override
    public boolean delete(String id) {
        return file.write(() -> {
            people.get(id).ifPresent(person -> {
                byToken.remove(person.tokenHash());
                file.deleted(Deletion.Kind.PERSON, NOBODY, person.tokenHash());
            });
            return people.remove(id);
        });
    }

    /** Takes from a copy whoever was shut out after it was made; call it inside a write. */
    void deleteAgain(Deletion deletion) {
        @Nullable String id = byToken.remove(deletion.hash());
        if (id != null) {
            people.remove(id);
        }
    }
}
