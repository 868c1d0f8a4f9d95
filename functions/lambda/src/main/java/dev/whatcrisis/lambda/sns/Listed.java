// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.Map;
import java.util.Optional;

/**
 * The e-mail subscriptions that the topic lists.
 *
 * @param arns by address; an address that is not confirmed has {@link #PENDING} for an ARN
 */
record Listed(Map<String, String> arns) {
    static final String PENDING = "PendingConfirmation";

    Listed {
        arns = Map.copyOf(arns);
    }

    Optional<String> confirmed(String email) {
        return Optional.ofNullable(arns.get(email)).filter(arn -> arn.startsWith("arn:"));
    }

    boolean has(String email) {
        return arns.containsKey(email);
    }
}
