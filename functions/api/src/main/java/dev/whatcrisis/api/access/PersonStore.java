// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import java.util.List;
import java.util.Optional;

/** Keeps the people who hold a token. */
public interface PersonStore {
    /** Stores a new person. Returns false, and changes nothing, when the id is taken. */
    boolean add(Person person);

    Optional<Person> find(String id);

    /** The person whose token has this hash. */
    Optional<Person> byTokenHash(String tokenHash);

    /** Everybody, by id. */
    List<Person> all();

    /** Removes the person, and with it the token. Returns false when there is none. */
    boolean delete(String id);
}
