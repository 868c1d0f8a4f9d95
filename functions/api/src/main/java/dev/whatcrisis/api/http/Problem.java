// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Ends a request with an answer that says what is wrong and what to do (RFC 9457). */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final String title;
    private final String field;
    private final transient Map<String, String> headers;

    private Problem(int status, String kind, String title, String detail, String field, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.kind = kind;
        this.title = title;
        this.field = field;
        this.headers = headers;
    }

    private static Problem of(int status, String kind, String title, String detail) {
        return new Problem(status, kind, title, detail, "", Map.of());
    }

    public static Problem badRequest(String detail) {
        return of(400, "bad-request", "The request cannot be understood", detail);
    }

    /** A field of the body, or a parameter, that cannot be used. */
    public static Problem field(String field, String detail) {
        return new Problem(400, "bad-field", "A field cannot be used", detail, field, Map.of());
    }

    /** A field that nothing is done with. */
    static Problem unknownField(String field, String known) {
        return new Problem(
                400,
                "unknown-field",
                "A field is not known",
                "\"" + field + "\" is not known here; known are: " + known,
                field,
                Map.of());
    }

    static Problem unauthorised(String detail) {
        return new Problem(
                401,
                "unauthorised",
                "A token is needed",
                detail,
                "",
                Map.of("www-authenticate", "Bearer realm=\"whatcrisis\""));
    }

    static Problem forbidden(String detail) {
        return of(403, "forbidden", "This role may not do that", detail);
    }

    public static Problem notFound(String detail) {
        return of(404, "not-found", "There is no such thing", detail);
    }

    static Problem methodNotAllowed(String method, String path, String allow) {
        return new Problem(
                405,
                "method-not-allowed",
                "This cannot be done here",
                method + " is not possible on " + path + "; possible: " + allow,
                "",
                Map.of("allow", allow));
    }

    /** The state of things forbids it. */
    public static Problem conflict(String detail) {
        return of(409, "conflict", "The state of things forbids it", detail);
    }

    /** Somebody else wrote in between. */
    public static Problem versionConflict(String what) {
        return of(
                409,
                "version-conflict",
                "Somebody else wrote in between",
                what + " was changed since you read it: read it again, make your change again and send it");
    }

    static Problem tooLarge(int limit) {
        return of(413, "too-large", "The body is too large", "a body may have at most " + limit + " bytes");
    }

    static Problem mediaType(String wanted, String got) {
        return of(
                415,
                "media-type",
                "The body is in a form that is not read here",
                "send content-type: " + wanted + (got.isEmpty() ? " (there was none)" : ", not " + got));
    }

    static Problem misdirected() {
        return of(
                421,
                "misdirected",
                "This address serves this machine only",
                "open the page by the address that the program printed, on the machine that it runs on");
    }

    static Problem keyReused() {
        return of(
                422,
                "key-reused",
                "The Idempotency-Key belongs to another request",
                "this Idempotency-Key was used for a different request within 24 hours: take a new one");
    }

    /** It can be done later, and not now. */
    public static Problem unavailable(String detail) {
        return of(503, "unavailable", "Not now", detail);
    }

    /** Nothing that is done can be kept. */
    public static Problem unwritable(Instant since) {
        return unavailable("the store cannot be written since " + since
                + ": is the disk full? What is seen is held in memory until there is room; alerts go out as ever");
    }

    static Problem broken() {
        return of(
                500,
                "broken",
                "Something is broken here",
                "the request could not be finished; nothing is known to be wrong with it. Try again, and look into the"
                        + " log when it stays");
    }

    public int status() {
        return status;
    }

    /** The blamed field; empty when it is not one field. */
    public Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    Response response() {
        ObjectNode body = Json.object()
                .put("type", "urn:whatcrisis:problem:" + kind)
                .put("title", title)
                .put("status", status)
                .put("detail", detail());
        field().ifPresent(f -> body.put("field", f));
        return Response.of(status, "application/problem+json", body.toString()).withDefaults(headers);
    }
}
