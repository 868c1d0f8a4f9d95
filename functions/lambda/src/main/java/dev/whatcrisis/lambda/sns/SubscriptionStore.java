// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.Optional;

/** Remembers how the alerts topic stood when it was last compared with the roster. */
public interface SubscriptionStore {
    /** What was saved last; {@link Subscriptions#NONE} when nothing was. */
    Subscriptions load();

    /**
     * Stores it if the stored version is still {@code subscriptions.version()}.
     *
     * @return it with its new version; empty when another run saved in between
     */
    Optional<Subscriptions> save(Subscriptions subscriptions);
}
