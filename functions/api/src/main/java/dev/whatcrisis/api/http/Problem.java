// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ends a request with an answer that says what is wrong and what to do (RFC 9457), in the reader's language. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Fact detail;
    private final String field;
    private final transient Map<String, String> headers;

    private Problem(Kind kind, Fact detail, String field, Map<String, String> headers) {
        super(null, null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.field = field;
        this.headers = headers;
    }

    private Problem(Kind kind, Fact detail) {
        this(kind, detail, "", Map.of());
    }

    /** What programs tell apart; the end of the {@code type} in small letters. */
    public enum Kind {
        BAD_REQUEST(400),
        BAD_FIELD(400),
        UNKNOWN_FIELD(400),
        UNAUTHORISED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        CONFLICT(409),
        VERSION_CONFLICT(409),
        TOO_LARGE(413),
        MEDIA_TYPE(415),
        MISDIRECTED(421),
        KEY_REUSED(422),
        THROTTLED(429),
        BROKEN(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }
    }

    public static Problem badRequest(Fact detail) {
        return new Problem(Kind.BAD_REQUEST, detail);
    }

    /** A field of the body, or a parameter, that cannot be used. */
    public static Problem field(String field, Fact detail) {
        return new Problem(Kind.BAD_FIELD, detail, field, Map.of());
    }

    /** A field that nothing is done with. */
    static Problem unknownField(String field, String known) {
        Fact detail = Fact.of("refusal.unknown-field").with("field", field).with("known", known);
        return new Problem(Kind.UNKNOWN_FIELD, detail, field, Map.of());
    }

    static Problem unauthorised(Fact detail) {
        return new Problem(Kind.UNAUTHORISED, detail, "", Map.of("www-authenticate", "Bearer realm=\"whatcrisis\""));
    }

    public static Problem forbidden(Fact detail) {
        return new Problem(Kind.FORBIDDEN, detail);
    }

    public static Problem notFound(Fact detail) {
        return new Problem(Kind.NOT_FOUND, detail);
    }

    static Problem methodNotAllowed(String method, String path, String allow) {
        Fact detail = Fact.of("refusal.method")
                .with("method", method)
                .with("path", path)
                .with("allow", allow);
        return new Problem(Kind.METHOD_NOT_ALLOWED, detail, "", Map.of("allow", allow));
    }

    /** The state of things forbids it. */
    public static Problem conflict(Fact detail) {
        return new Problem(Kind.CONFLICT, detail);
    }

    /** The state of things forbids it, as was said already. */
    public static Problem conflict(String said) {
        return conflict(said(said));
    }

    /** Somebody else wrote in between. */
    public static Problem versionConflict(Fact what) {
        return new Problem(Kind.VERSION_CONFLICT, what);
    }

    static Problem tooLarge(int limit) {
        return new Problem(Kind.TOO_LARGE, Fact.of("refusal.too-large").with("n", limit));
    }

    static Problem mediaType(String wanted, String got) {
        Fact detail = got.isEmpty()
                ? Fact.of("refusal.media-type.none").with("wanted", wanted)
                : Fact.of("refusal.media-type").with("wanted", wanted).with("got", got);
        return new Problem(Kind.MEDIA_TYPE, detail);
    }

    static Problem misdirected() {
        return new Problem(Kind.MISDIRECTED, Fact.of("refusal.misdirected"));
    }

    static Problem keyReused() {
        return new Problem(Kind.KEY_REUSED, Fact.of("refusal.key-reused"));
    }

    /**
     * It was done often enough for now.
     *
     * @param wait until it may be done again
     */
    public static Problem throttled(Fact detail, Duration wait) {
        return new Problem(Kind.THROTTLED, detail, "", Map.of("retry-after", Long.toString(wait.toSeconds())));
    }

    /** It can be done later, and not now. */
    public static Problem unavailable(Fact detail) {
        return new Problem(Kind.UNAVAILABLE, detail);
    }

    /** Nothing that is done can be kept. */
    public static Problem unwritable(Instant since) {
        return unavailable(Fact.of("refusal.unwritable").with("since", since));
    }

    static Problem broken() {
        return new Problem(Kind.BROKEN, Fact.of("refusal.broken"));
    }

    /** What is said as it stands: by an exception, or in the reader's language already. */
    static Fact said(String text) {
        return Fact.of("refusal.said").with("text", text);
    }

    public int status() {
        return kind.status;
    }

    /** The blamed field; empty when it is not one field. */
    public Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    /** What is wrong and what to do. */
    public Fact detail() {
        return detail;
    }

    /** In English, for a log. */
    @Override
    public String getMessage() {
        return Words.of(Language.EN).say(detail);
    }

    Response response(Words words) {
        ObjectNode body = Json.object()
                .put(
                        "type",
                        "urn:whatcrisis:problem:"
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", words.say(Fact.code("problem", kind)))
                .put("status", kind.status)
                .put("detail", words.say(detail));
        field().ifPresent(f -> body.put("field", f));
        return Response.of(kind.status, "application/problem+json", body.toString())
                .withDefaults(headers);
    }
}
