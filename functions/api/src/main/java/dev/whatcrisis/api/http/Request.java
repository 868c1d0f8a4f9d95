// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked, whatever it came in through.
 *
 * @param method in capitals
 * @param path from the first slash on, as sent: still percent-encoded, without the query
 * @param query decoded names and values, see {@link QueryString}
 * @param headers names in lower case; of a repeated header the first
 * @param body bytes as sent, decoded from any transfer encoding
 * @param remote the address of the one who asks, where it is known
 */
public record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Optional<String> remote) {
    public Request {
        query = Map.copyOf(query);
        headers = lowerCased(headers);
        body = body.clone();
    }

    /** A request by its target, for example {@code /incidents?watch=acme}. */
    public static Request of(String method, String target, Map<String, String> headers, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        Map<String, String> query = mark < 0 ? Map.of() : QueryString.parse(target.substring(mark + 1));
        return new Request(method, path, query, headers, body, Optional.empty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type of the body without parameters, in lower case; empty when none is given. */
    public String mediaType() {
        String type = header("content-type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Without headers and body, so that no token gets into a log. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    Request as(String otherMethod) {
        return new Request(otherMethod, path, query, headers, body, remote);
    }

    int size() {
        return body.length;
    }

    private static Map<String, String> lowerCased(Map<String, String> headers) {
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return Map.copyOf(lower);
    }
}
