// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps people until the process ends. */
public final class InMemoryPersonStore implements PersonStore {
    private final ConcurrentSkipListMap<String, Person> people = new ConcurrentSkipListMap<>();

    @Override
    public boolean add(Person person) {
        return people.putIfAbsent(person.id(), person) == null;
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> byTokenHash(String tokenHash) {
        return people.values().stream()
                .filter(p -> p.tokenHash().equals(tokenHash))
                .findFirst();
    }

    @Override
    public List<Person> all() {
        return List.copyOf(people.values());
    }

    @Override
    public boolean delete(String id) {
        return people.remove(id) != null;
    }
}
