// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * What an answer's status means. The body is not asked: it may be localised, HTML, plain text or empty. A source that
 * knows better what its 400 means says so itself.
 */
public final class StatusRule {
    private StatusRule() {}

    /** The refusal that a status is, or empty for an answer that can be read, or that has nothing new. */
    public static Optional<PageReading.Refusal> refusal(Answer answer, Instant now) {
        return kind(answer.status()).map(kind -> refusal(answer, kind, words(answer.status()), now));
    }

    /** A refusal of a kind, with the time at which the answer's headers allow to ask again. */
    public static PageReading.Refusal refusal(Answer answer, Kind kind, String detail, Instant now) {
        Optional<Instant> retryAt =
                RateLimit.of(answer.status(), answer.headers(), now).until();
        return new PageReading.Refusal(new SourceFailure(kind, detail), retryAt);
    }

    private static Optional<Kind> kind(int status) {
        return switch (status) {
            case 200, 201, 202, 203, 206, 304 -> Optional.empty();
            case 401, 403, 407, 451 -> Optional.of(Kind.UNAUTHORISED);
            case 402 -> Optional.of(Kind.OUT_OF_CREDIT);
            case 404, 410 -> Optional.of(Kind.GONE);
            case 420, 429 -> Optional.of(Kind.THROTTLED);
            case 408, 425 -> Optional.of(Kind.UNAVAILABLE);
            case 501, 505 -> Optional.of(Kind.CHANGED);
            default -> Optional.of(status >= 500 ? Kind.UNAVAILABLE : Kind.CHANGED);
        };
    }

    private static String words(int status) {
        String meaning = switch (status) {
            case 401 -> "it wants a log-in";
            case 402 -> "the allowance is spent";
            case 403 -> "it refuses us";
            case 404, 410 -> "there is nothing at this address";
            case 420, 429 -> "too many requests";
            default -> status >= 500 ? "the server has a problem" : "it does not understand the request";
        };
        return meaning + " (status " + status + ")";
    }
}
