// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.lambda.sns.SubscriptionStore;
import dev.whatcrisis.lambda.sns.Subscriptions;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.RosterStore;
import java.util.Optional;

/**
 * The one roster, and how the topic's addresses stood when they were last compared with it.
 *
 * <pre>{@code
 * roster | roster        | the roster
 * roster | subscriptions | the addresses
 * }</pre>
 */
final class DynamoRosterStore implements RosterStore {
    private static final Key ROSTER = new Key("roster", "roster");
    private static final Key SUBSCRIPTIONS = new Key("roster", "subscriptions");

    private final Documents documents;

    DynamoRosterStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Roster load() {
        return documents.find("roster.load", ROSTER, Roster.class).orElse(Roster.EMPTY);
    }

    @Override
    public Optional<Roster> save(Roster roster) {
        Roster next = new Roster(roster.contacts(), roster.version() + 1);
        boolean saved = documents.save("roster.save", ROSTER, next, roster.version());
        return saved ? Optional.of(next) : Optional.empty();
    }

    SubscriptionStore subscriptions() {
        return new SubscriptionStore() {
            @Override
            public Subscriptions load() {
                return documents
                        .find("subscriptions.load", SUBSCRIPTIONS, Subscriptions.class)
                        .orElse(Subscriptions.NONE);
            }

            @Override
            public Optional<Subscriptions> save(Subscriptions subscriptions) {
                Subscriptions next = subscriptions.withVersion(subscriptions.version() + 1);
                boolean saved = documents.save("subscriptions.save", SUBSCRIPTIONS, next, subscriptions.version());
                return saved ? Optional.of(next) : Optional.empty();
            }
        };
    }
}
