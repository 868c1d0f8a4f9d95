// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.check;

import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;

/**
 * How often sources may be tried in a minute, whoever asks and however many processes answer: servers of others are asked each
 * time. Each try takes a key of its minute, and a key can be taken once.
 */
public final class Allowance {
    /** Tries a minute: more than a person clicks, far less than a server minds. */
    static final int A_MINUTE = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final IdempotencyStore keys;

    public Allowance(IdempotencyStore keys) {
        this.keys = keys;
    }

    /** @throws Problem 429 when there were enough in this minute */
    public void take(Instant now) {
        long minute = now.getEpochSecond() / MINUTE.toSeconds();
        for (int i = 0; i < A_MINUTE; i++) {
            if (keys.take("check " + minute + " " + i, "check", now).isEmpty()) {
                return;
            }
        }
        throw Problem.throttled(Fact.of("refusal.throttled").with("n", A_MINUTE), MINUTE);
    }
}
