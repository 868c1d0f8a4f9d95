// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.codec.SortableTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keys of the maps: parts joined by a space, which sorts before every character that a part but the last may hold, so
 * that everything under the same first parts is one range.
 */
final class Key {
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

    /** A time that sorts as text. */
    static String time(Instant at) {
        return SortableTime.of(at);
    }

    /** What a long or telling text is known by: 22 characters. */
    static String hash(String text) {
        return Digests.shortHash(text);
    }
}
