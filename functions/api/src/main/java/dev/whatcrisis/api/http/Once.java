// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.journal.IdempotencyStore.Answer;
import dev.whatcrisis.api.journal.IdempotencyStore.Kept;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Lets a POST with an {@code Idempotency-Key} act once: a repeat gets the first answer. */
final class Once {
    private static final String HEADER = "idempotency-key";
    private static final int LONGEST = 100;

    private final IdempotencyStore store;

    Once(IdempotencyStore store) {
        this.store = store;
    }

    Response run(Route route, Call call, Supplier<Response> act) {
        Optional<String> header = call.request().header(HEADER);
        if (header.isEmpty() || !route.method().equals("POST") || call.person().isEmpty()) {
            return act.get();
        }
        String key = key(call, header.get());
        Optional<Kept> kept = store.take(key, fingerprint(call), call.now());
        return kept.isPresent()
                ? repeat(kept.get(), fingerprint(call))
                : first(route, key, act, call.words(Optional.empty()));
    }

    /** A key is given back only when nothing was done; when the answer cannot be kept, the claim runs out by itself. */
    private Response first(Route route, String key, Supplier<Response> act, Words words) {
        Response response = acted(key, act);
        store.answer(key, answer(route, response, words));
        return response;
    }

    private Response acted(String key, Supplier<Response> act) {
        try {
            return act.get();
        } catch (RuntimeException e) {
            store.release(key);
            throw e;
        }
    }

    private static Answer answer(Route route, Response response, Words words) {
        Response kept = route.secret()
                ? Problem.conflict(Fact.of("refusal.once-secret")).response(words)
                : response;
        return new Answer(kept.status(), kept.header("content-type").orElse(""), kept.text());
    }

    private static Response repeat(Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw Problem.keyReused();
        }
        Answer answer = kept.answer().orElseThrow(() -> Problem.conflict(Fact.of("refusal.once-busy")));
        Response again = answer.contentType().isEmpty()
                ? Response.empty(answer.status())
                : Response.of(answer.status(), answer.contentType(), answer.body());
        return again.with("idempotency-replayed", "true");
    }

    /** A key is the person's own: the same one of another person is another. */
    private static String key(Call call, String header) {
        if (header.isBlank() || header.length() > LONGEST || header.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw Problem.field("Idempotency-Key", Fact.of("refusal.once-key").with("n", LONGEST));
        }
        return Digests.sha256(call.who() + "\n" + header);
    }

    private static String fingerprint(Call call) {
        Request request = call.request();
        return Digests.sha256(request + "\n" + new TreeMap<>(request.query()) + "\n" + Digests.sha256(request.body()));
    }
}
