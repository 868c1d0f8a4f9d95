// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Fetched.Unreached;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/**
 * Reads public addresses for every source, and posts to those that a team names, with caps on size, time and redirects.
 * Addresses come from people and from strangers' redirects, so each one must resolve to the public internet before it is
 * asked. What it says about a failure names the host and nothing else of the address.
 */
public final class Http {
    private static final String PRODUCT = "WhatCrisis/0.1";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final InstantSource clock;
    private final HttpLimits limits;
    private final boolean allowLoopback;
    private final Predicate<URI> trusted;
    private final String userAgent;

    public Http(SourceSettings settings, InstantSource clock, HttpLimits limits) {
        this(settings, clock, limits, address -> false);
    }

    /** @param trusted addresses that may be on this machine or in its own network, and be asked in the clear */
    public Http(SourceSettings settings, InstantSource clock, HttpLimits limits, Predicate<URI> trusted) {
        this.trusted = trusted;
        this.clock = clock;
        this.limits = limits;
        this.allowLoopback = settings.allowLoopback();
        String contact = settings.contact().replaceAll("[^\\x21-\\x7e]", "");
        this.userAgent = contact.isEmpty() ? PRODUCT : PRODUCT + " (+" + contact + ")";
    }

    /** Gets one address, following redirects, before the deadline. */
    public Fetched get(URI address, Map<String, String> headers, Instant deadline) {
        Instant until = earlier(deadline, clock.instant().plus(limits.time()));
        URI at = address;
        boolean forGood = true;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Optional<SourceFailure> refusal = refusal(at);
            if (refusal.isPresent()) {
                return new Unreached(refusal.get());
            }
            Fetched fetched = once(at, asked(headers), info -> new CappedBody(limits.bytes()), until);
            if (!(fetched instanceof Answer answer) || !answer.redirects()) {
                return fetched instanceof Answer last ? withMove(last, hop > 0 && forGood) : fetched;
            }
            forGood &= answer.movedForGood();
            Optional<URI> next = target(at, answer);
            if (next.isEmpty()) {
                return failed(Kind.CHANGED, Fact.of("failure.redirect.nowhere").with("host", host(at)));
            }
            at = next.get();
        }
        return failed(
                Kind.CHANGED,
                Fact.of("failure.redirect.often").with("host", host(address)).with("times", limits.redirects()));
    }

    /**
     * Posts a body to one https address before the deadline. The answer has a status and headers, no body. A redirect is
     * not followed: it is the answer. Plain http will do where addresses of this machine may be asked, and for what is trusted.
     */
    public Fetched post(URI address, Map<String, String> headers, byte[] body, Instant deadline) {
        if (!allowLoopback && !trusted.test(address) && "http".equalsIgnoreCase(address.getScheme())) {
            return failed(Kind.GONE, Fact.of("failure.clear").with("host", host(address)));
        }
        Instant until = earlier(deadline, clock.instant().plus(limits.time()));
        HttpRequest.Builder request = asked(headers).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return refusal(address)
                .<Fetched>map(Unreached::new)
                .orElseGet(() -> once(address, request, info -> new NoBody(), until));
    }

    private HttpRequest.Builder asked(Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().header("User-Agent", userAgent).header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        return request;
    }

    private static Answer withMove(Answer answer, boolean moved) {
        Optional<URI> to = moved ? Optional.of(answer.from()) : Optional.empty();
        return new Answer(answer.status(), answer.headers(), answer.body(), answer.from(), to);
    }

    private static Optional<URI> target(URI from, Answer answer) {
        return answer.headers().get("Location").flatMap(Addresses::parse).map(to -> Addresses.resolve(from, to));
    }

    private Optional<SourceFailure> refusal(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            return Optional.of(new SourceFailure(Kind.GONE, Fact.of("failure.address")));
        }
        try {
            if (trusted.test(address) || AddressRule.allPublic(address.getHost(), allowLoopback)) {
                return Optional.empty();
            }
            return Optional.of(
                    new SourceFailure(Kind.GONE, Fact.of("failure.private").with("host", host(address))));
        } catch (UnknownHostException e) {
            return Optional.of(new SourceFailure(
                    Kind.UNAVAILABLE, Fact.of("failure.unknown").with("host", host(address))));
        }
    }

    private Fetched once(URI address, HttpRequest.Builder request, BodyHandler<byte[]> body, Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            return failed(Kind.UNAVAILABLE, Fact.of("failure.late").with("host", host(address)));
        }
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request.uri(address).build(), body);
        try {
            return answer(address, call.get(left.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            call.cancel(true);
            return failed(
                    Kind.UNAVAILABLE,
                    Fact.of("failure.slow").with("host", host(address)).with("ms", left.toMillis()));
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return failed(Kind.UNAVAILABLE, Fact.of("failure.stopped").with("host", host(address)));
        } catch (ExecutionException | IOException e) {
            return why(address, e);
        }
    }

    private Answer answer(URI address, HttpResponse<byte[]> response) throws IOException {
        Map<String, String> joined = new HashMap<>();
        response.headers().map().forEach((name, values) -> joined.put(name, String.join(", ", values)));
        Headers headers = new Headers(joined);
        String encoding = headers.get("Content-Encoding").orElse("");
        byte[] body = response.body().length == 0
                ? response.body()
                : Compression.undo(encoding, response.body(), limits.bytes());
        return new Answer(response.statusCode(), headers, body, address, Optional.empty());
    }

    private Fetched why(URI address, Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CappedBody.TooLarge tooLarge -> {
                    return failed(
                            Kind.CHANGED,
                            Fact.of("failure.large").with("host", host(address)).with("bytes", limits.bytes()));
                }
                case SSLException tls -> {
                    return failed(Kind.UNAVAILABLE, Fact.of("failure.insecure").with("host", host(address)));
                }
                case ConnectException refused -> {
                    return failed(Kind.UNAVAILABLE, Fact.of("failure.closed").with("host", host(address)));
                }
                default -> {}
            }
        }
        return failed(Kind.UNAVAILABLE, Fact.of("failure.broken").with("host", host(address)));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static String host(URI address) {
        return Optional.ofNullable(address.getHost()).orElse("?");
    }

    private static Unreached failed(Kind kind, Fact detail) {
        return new Unreached(new SourceFailure(kind, detail));
    }
}
