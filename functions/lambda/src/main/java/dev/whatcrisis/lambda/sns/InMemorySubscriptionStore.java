// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.Optional;

/** Remembers until the process ends. */
public final class InMemorySubscriptionStore implements SubscriptionStore {
    private Subscriptions stored = Subscriptions.NONE;

    @Override
    public synchronized Subscriptions load() {
        return stored;
    }

    @Override
    public synchronized Optional<Subscriptions> save(Subscriptions subscriptions) {
        if (stored.version() != subscriptions.version()) {
            return Optional.empty();
        }
        stored = subscriptions.withVersion(subscriptions.version() + 1);
        return Optional.of(stored);
    }
}
