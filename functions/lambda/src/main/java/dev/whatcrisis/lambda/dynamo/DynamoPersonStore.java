// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.PersonStore;
import java.util.List;
import java.util.Optional;

/**
 * People, and whose token has which hash.
 *
 * <pre>{@code
 * people     | lea   | the person
 * token 5f2c | token | person: lea
 * }</pre>
 */
final class DynamoPersonStore implements PersonStore {
    private static final String PARTITION = "people";

    private final Documents documents;
    private final Table table;

    DynamoPersonStore(Documents documents) {
        this.documents = documents;
        this.table = documents.table();
    }

    @Override
    public boolean add(Person person) {
        List<Change> changes = List.of(
                Change.storeNew(documents.write(key(person.id()), person)),
                Change.store(Item.of(token(person.tokenHash())).with("person", person.id())));
        return table.settle("people.add", changes).done();
    }

    @Override
    public Optional<Person> find(String id) {
        return documents.find("people.find", key(id), Person.class);
    }

    @Override
    public Optional<Person> byTokenHash(String tokenHash) {
        return table.get("people.byToken", token(tokenHash))
                .flatMap(item -> item.text("person"))
                .flatMap(this::find)
                .filter(person -> person.tokenHash().equals(tokenHash));
    }

    @Override
    public List<Person> all() {
        return table.beginning("people.all", PARTITION, "")
                .map(item -> documents.read(item, Person.class))
                .toList();
    }

    @Override
    public boolean delete(String id) {
        return find(id).filter(this::delete).isPresent();
    }

    private boolean delete(Person person) {
        List<Change> changes = List.of(
                new Change.Remove(key(person.id()), Condition.PRESENT), Change.remove(token(person.tokenHash())));
        return table.settle("people.delete", changes).done();
    }

    private static Key key(String id) {
        return new Key(PARTITION, id);
    }

    private static Key token(String hash) {
        return new Key("token " + hash, "token");
    }
}
