// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.mention.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How many posts a watch had in five minutes.
 *
 * @param start a multiple of five minutes since the epoch
 * @param posts empty when every source was blind: missing data, which is not zero
 */
public record Count(Instant start, OptionalInt posts) {
    /** How much time one count covers. */
    public static final Duration WIDTH = Bucket.WIDTH;

    public Count {
        check(start);
        posts.ifPresent(Count::check);
    }

    static void check(Instant start) {
        if (start.getNano() != 0 || Math.floorMod(start.getEpochSecond(), WIDTH.toSeconds()) != 0) {
            throw new IllegalArgumentException("a count starts at a multiple of five minutes, not at " + start);
        }
    }

    static void check(int posts) {
        if (posts < 0) {
            throw new IllegalArgumentException("posts must not be negative: " + posts);
        }
    }

    /** So many posts were seen. */
    public static Count of(Instant start, int posts) {
        return new Count(start, OptionalInt.of(posts));
    }

    /** Nobody was looking. */
    public static Count missing(Instant start) {
        return new Count(start, OptionalInt.empty());
    }

    /** The moment at which this count is complete. */
    public Instant end() {
        return start.plus(WIDTH);
    }
}
