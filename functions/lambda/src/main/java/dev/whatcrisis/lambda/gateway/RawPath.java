// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A path as it was sent. An HTTP API hands over {@code rawPath} decoded, a function URL encoded: what cannot stand in an
 * encoded path is encoded again, the rest left alone.
 */
final class RawPath {
    private static final String LITERAL = "-._~!$&'()*+,;=:@/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RawPath() {}

    static String encoded(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); ) {
            int point = path.codePointAt(i);
            i += Character.charCount(point);
            if (literal(point) || point == '%' && isEscape(path, i)) {
                encoded.appendCodePoint(point);
            } else {
                escape(encoded, point);
            }
        }
        return encoded.toString();
    }

    private static boolean literal(int point) {
        boolean alphanumeric =
                point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
        return alphanumeric || LITERAL.indexOf(point) >= 0;
    }

    private static boolean isEscape(String path, int at) {
        return at + 1 < path.length()
                && HexFormat.isHexDigit(path.charAt(at))
                && HexFormat.isHexDigit(path.charAt(at + 1));
    }

    private static void escape(StringBuilder encoded, int point) {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.toHexDigits(b));
        }
    }
}
