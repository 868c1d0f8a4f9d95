// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.words.Fact;
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
        return kind(answer.status()).map(kind -> refusal(answer, kind, meaning(answer.status()), now));
    }

    /** A refusal of a kind, with the time at which the answer's headers allow to ask again. */
    public static PageReading.Refusal refusal(Answer answer, Kind kind, Fact detail, Instant now) {
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

    private static Fact meaning(int status) {
        Fact meaning = switch (status) {
            case 401 -> Fact.of("failure.status.login");
            case 402 -> Fact.of("failure.status.spent");
            case 403 -> Fact.of("failure.status.refused");
            case 404, 410 -> Fact.of("failure.status.nothing");
            case 420, 429 -> Fact.of("failure.status.many");
            default -> status >= 500 ? Fact.of("failure.status.server") : Fact.of("failure.status.misunderstood");
        };
        return meaning.with("status", status);
    }
}
