// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers requests that carried an {@code Idempotency-Key}, so that a repeated one gets the first one's answer
 * instead of acting twice.
 */
public interface IdempotencyStore {
    /** How long an answer is kept, from when its key was taken. */
    Duration LIFE = Duration.ofHours(24);

    /** How long a key stays taken by a request that never answered, for example because the process died. */
    Duration CLAIM = Duration.ofMinutes(1);

    /**
     * Takes a key for one request. Of several at once exactly one gets it.
     *
     * @param fingerprint what the request asks for; a different one under the same key is the caller's mistake
     * @return empty when the key is now taken for this request; otherwise what an earlier request left
     */
    Optional<Kept> take(String key, String fingerprint, Instant now);

    /** Keeps the answer of the request that took the key; a key that is not taken stays unknown. */
    void answer(String key, Answer answer);

    /** Gives a taken key back, because the request had no effect; one that has an answer is kept. */
    void release(String key);

    /**
     * What is known of an earlier request.
     *
     * @param answer empty while it is still being worked on
     */
    record Kept(String fingerprint, Instant takenAt, Optional<Answer> answer) {
        /** Whether a new request may take the key. */
        public boolean free(Instant now) {
            return !now.isBefore(takenAt.plus(answer.isPresent() ? LIFE : CLAIM));
        }
    }

    /** An answer as it went out. */
    record Answer(int status, String contentType, String body) {}
}
