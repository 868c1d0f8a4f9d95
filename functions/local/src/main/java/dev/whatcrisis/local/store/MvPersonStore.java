// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.PersonStore;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/** People by id, and their ids by the hash of the token. */
final class MvPersonStore implements PersonStore {
    private final MvFile file;
    private final Shelf<Person> people;
    private final MVMap<String, String> byToken;

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
            people.get(id).ifPresent(person -> byToken.remove(person.tokenHash()));
            return people.remove(id);
        });
    }
}
