// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The e-mail addresses of the roster as they stood when the topic was last compared with it, and those that left it and
 * may still be confirmed.
 *
 * @param rosterVersion of the roster that they follow
 * @param version 0 before the first save, then one more each save
 */
public record Subscriptions(long rosterVersion, Instant checkedAt, List<Subscribed> addresses, long version) {
    public static final Subscriptions NONE = new Subscriptions(0, Instant.EPOCH, List.of(), 0);

    public Subscriptions {
        addresses = List.copyOf(addresses);
    }

    public Subscriptions withVersion(long next) {
        return new Subscriptions(rosterVersion, checkedAt, addresses, next);
    }

    Subscriptions with(List<Subscribed> next) {
        return new Subscriptions(rosterVersion, checkedAt, next, version);
    }

    Optional<Subscribed> find(String email) {
        return addresses.stream()
                .filter(address -> address.email().equals(email))
                .findFirst();
    }

    /** Whether mail to this address for this contact arrives. */
    boolean arrives(String email, String contact, Instant now) {
        return find(email)
                .filter(address -> address.standing() == Subscribed.Standing.CONFIRMED)
                .filter(address -> address.recipients().stream()
                        .anyMatch(one ->
                                one.contact().equals(contact) && !one.from().isAfter(now)))
                .isPresent();
    }
}
