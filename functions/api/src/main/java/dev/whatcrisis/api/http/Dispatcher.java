// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.AuditLog;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Takes a request to its route: what is too large, unknown or not allowed ends here; what was written is in the audit
 * log; whatever is answered carries the security headers.
 */
public final class Dispatcher {
    /** Bytes of the largest body that is read. */
    public static final int LARGEST_BODY = 64 * 1024;

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Router router;
    private final AccessTokens tokens;
    private final Once once;
    private final AuditLog audit;
    private final Supplier<Keeping> keeping;
    private final AllowedOrigins allowed;

    /** @param keeping how well is kept what is done; nobody is told that something was done that may be lost */
    public Dispatcher(
            Router router, AccessTokens tokens, IdempotencyStore kept, AuditLog audit, Supplier<Keeping> keeping) {
        this(router, tokens, new Once(kept), audit, keeping, AllowedOrigins.NONE);
    }

    private Dispatcher(
            Router router,
            AccessTokens tokens,
            Once once,
            AuditLog audit,
            Supplier<Keeping> keeping,
            AllowedOrigins allowed) {
        this.router = router;
        this.tokens = tokens;
        this.once = once;
        this.audit = audit;
        this.keeping = keeping;
        this.allowed = allowed;
    }

    /** The same, for pages of these origins too. */
    public Dispatcher allowing(AllowedOrigins origins) {
        return new Dispatcher(router, tokens, once, audit, keeping, origins);
    }

    /**
     * Answers a request. Never throws; a failure is a 500, and its cause is in the log.
     *
     * @param known who asks, when the door has made sure of it; otherwise the request's token tells
     */
    public Response handle(Request request, Optional<Person> known, Instant now) {
        boolean head = request.method().equals("HEAD");
        Response answer =
                allowed.preflight(request).orElseGet(() -> answer(head ? request.as("GET") : request, known, now));
        Response response = allowed.open(request, answer).withDefaults(SecurityHeaders.DEFAULTS);
        return head ? response.withoutBody() : response;
    }

    /** The answer to a request that names another host than the one it was meant for. */
    public static Response misdirected() {
        return Problem.misdirected().response(Words.of(Language.EN)).withDefaults(SecurityHeaders.DEFAULTS);
    }

    private Response answer(Request request, Optional<Person> known, Instant now) {
        try {
            return dispatch(request, known, now);
        } catch (Problem problem) {
            return problem.response(words(request, now));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, () -> "a request failed: " + Trace.of(e));
            return Problem.broken().response(words(request, now));
        }
    }

    /** What is refused is of no watch yet. */
    private static Words words(Request request, Instant now) {
        return new Call(request, Map.of(), Optional.empty(), now).words(Optional.empty());
    }

    private Response dispatch(Request request, Optional<Person> known, Instant now) {
        Router.Found found = router.find(request);
        Route route = found.route();
        if (request.size() > LARGEST_BODY) {
            throw Problem.tooLarge(LARGEST_BODY);
        }
        Call call = new Call(request, found.path(), admitted(route, request, known), now);
        refuseUnknownParameters(route, request);
        if (route.writes() && route.role().isPresent()) {
            refuseWhatCannotBeKept();
            return once.run(route, call, () -> write(route, call));
        }
        return once.run(route, call, () -> route.handler().handle(call));
    }

    private void refuseWhatCannotBeKept() {
        keeping.get().unwritableSince().ifPresent(since -> {
            throw Problem.unwritable(since);
        });
    }

    /** The reason is read before anything is done, so that one that cannot be read stops the write. */
    private Response write(Route route, Call call) {
        String why = call.why();
        Response response = route.handler().handle(call);
        if (response.succeeded()) {
            audit.append(new AuditEntry(
                    call.now(), call.who(), route.name(), call.request().path(), why));
        }
        refuseWhatCannotBeKept();
        return response;
    }

    private Optional<Person> admitted(Route route, Request request, Optional<Person> known) {
        if (route.role().isEmpty()) {
            return Optional.empty();
        }
        Person person = known.orElseGet(() -> byToken(route, request));
        if (!person.role().atLeast(route.role().get())) {
            throw Problem.forbidden(
                    Fact.of("refusal.role").with("needed", route.role().get()).with("role", person.role()));
        }
        return Optional.of(person);
    }

    private Person byToken(Route route, Request request) {
        String authorization =
                request.header("authorization").orElseThrow(() -> Problem.unauthorised(Fact.of("refusal.token.none")));
        return (route.writes() ? tokens.who(authorization) : tokens.whoReads(authorization))
                .orElseThrow(() -> Problem.unauthorised(Fact.of("refusal.token")));
    }

    private static void refuseUnknownParameters(Route route, Request request) {
        if (route.role().isEmpty()) {
            return;
        }
        for (String name : new TreeSet<>(request.query().keySet())) {
            if (!route.query().contains(name)) {
                throw Problem.unknownField(name, String.join(", ", new TreeSet<>(route.query())));
            }
        }
        Reader.refuseUnknownLanguage(request);
    }
}
