// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Keys of the maps: parts joined by a space, which sorts before every character that a part but the last may hold, so
 * that everything under the same first parts is one range.
 */
final class Key {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int HASH_BYTES = 16;

    private Key() {}

    static String of(Object... parts) {
        return Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Where the keys under these first parts begin. */
    static String start(Object... parts) {
        return of(parts) + " ";
    }

    /** Just behind the keys under these first parts. */
    static String end(Object... parts) {
        return of(parts) + "!";
    }

    /** The parts of a key, the last one with all its spaces. */
    static List<String> parts(String key, int howMany) {
        return List.of(key.split(" ", howMany));
    }

    /** A time that sorts as text; years before 0 and after 9999 as those. */
    static String time(Instant at) {
        return TIME.format(at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at);
    }

    /** What a long or telling text is known by: 22 characters. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
