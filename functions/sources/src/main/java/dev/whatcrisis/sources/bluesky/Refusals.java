// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Json;
import dev.whatcrisis.sources.PageReading.Refusal;
import dev.whatcrisis.sources.StatusRule;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;

/** What Bluesky's errors mean: a status 400 may be a bad token, a missing post, or a request it does not know. */
final class Refusals {
    private Refusals() {}

    static Optional<Refusal> of(Answer answer, Instant now) {
        Optional<String> name = answer.status() == 400 || answer.status() == 200 ? name(answer) : Optional.empty();
        return name.map(error -> StatusRule.refusal(
                        answer, kind(error), Fact.of("failure.bluesky").with("error", error), now))
                .or(() -> StatusRule.refusal(answer, now));
    }

    /** The error's name, where it is one: an identifier, never a text. */
    private static Optional<String> name(Answer answer) {
        return Json.parse(answer.text())
                .map(body -> body.path("error").asText(""))
                .filter(name -> name.matches("[A-Za-z]{3,40}"));
    }

    private static Kind kind(String error) {
        return switch (error) {
            case "InvalidToken", "ExpiredToken", "AuthMissing", "AuthenticationRequired", "AccountTakedown" ->
                Kind.UNAUTHORISED;
            case "NotFound",
                    "RecordNotFound",
                    "AccountDeactivated",
                    "RepoNotFound",
                    "RepoDeactivated",
                    "RepoTakendown",
                    "BlockedActor",
                    "BlockedByActor",
                    "UnknownFeed",
                    "UnknownList" -> Kind.GONE;
            case "RateLimitExceeded" -> Kind.THROTTLED;
            case "InternalServerError", "UpstreamFailure", "UpstreamTimeout", "NotEnoughResources" -> Kind.UNAVAILABLE;
            default -> Kind.CHANGED;
        };
    }
}
