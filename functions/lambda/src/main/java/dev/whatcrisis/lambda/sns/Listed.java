// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The e-mail subscriptions that the topic lists. It goes on listing those that ended, for three days, beside a new one
 * of the same address.
 *
 * @param confirmed ARNs by address
 * @param pending addresses that were not confirmed yet
 */
record Listed(Map<String, String> confirmed, Set<String> pending) {
    /** What SNS writes in the place of an ARN; {@code Deleted} is the other such word. */
    private static final String PENDING = "PendingConfirmation";

    Listed {
        confirmed = Map.copyOf(confirmed);
        pending = Set.copyOf(pending);
    }

    /** A line of the list. */
    record Line(String email, String arn) {}

    static Listed of(Collection<Line> lines) {
        Map<String, String> confirmed = new HashMap<>();
        Set<String> pending = new HashSet<>();
        for (Line line : lines) {
            if (line.arn().startsWith("arn:")) {
                confirmed.put(line.email(), line.arn());
            } else if (line.arn().equals(PENDING)) {
                pending.add(line.email());
            }
        }
        return new Listed(confirmed, pending);
    }

    Optional<String> arn(String email) {
        return Optional.ofNullable(confirmed.get(email));
    }

    boolean waits(String email) {
        return pending.contains(email);
    }
}
