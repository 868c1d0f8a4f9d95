// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.words.Fact;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values written {@code a=1&b=two+words}, as in a query or a form. */
public final class QueryString {
    private QueryString() {}

    /**
     * Reads it; of a repeated name the first value, of a name alone the empty value.
     *
     * @throws Problem (400) when a percent sign is not followed by two hexadecimal digits
     */
    public static Map<String, String> parse(String written) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : written.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                values.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(Fact.of("refusal.percent-query"));
        }
    }
}
