// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a document became the next one: pieces of the former one by place and length, and between them what is new. Numbers
 * are written in groups of seven bits, the lowest first.
 *
 * <pre>{@code
 * length of the new document | new bytes: how many, which | copied bytes: how many, from where | new bytes …
 * }</pre>
 */
final class Delta {
    /** Bytes that must be equal for a piece to be copied; a shorter piece costs as much as it saves. */
    private static final int LEAST = 12;

    private Delta() {}

    static byte[] of(byte[] before, byte[] after) {
        Map<ByteBuffer, Integer> places = places(before);
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        number(delta, after.length);
        int written = 0;
        int at = 0;
        while (at + LEAST <= after.length) {
            Optional<Integer> place = Optional.ofNullable(places.get(ByteBuffer.wrap(after, at, LEAST)));
            if (place.isEmpty()) {
                at++;
                continue;
            }
            int from = place.get();
            while (from > 0 && at > written && before[from - 1] == after[at - 1]) {
                from--;
                at--;
            }
            int same = same(before, from, after, at);
            fresh(delta, after, written, at);
            number(delta, same);
            number(delta, from);
            at += same;
            written = at;
        }
        fresh(delta, after, written, after.length);
        return delta.toByteArray();
    }

    /** @throws IllegalArgumentException when it is no delta of this document */
    static byte[] applied(byte[] before, byte[] delta) {
        try {
            ByteBuffer in = ByteBuffer.wrap(delta);
            byte[] after = new byte[number(in)];
            int at = 0;
            while (in.hasRemaining()) {
                int fresh = number(in);
                in.get(after, at, fresh);
                at += fresh;
                if (in.hasRemaining()) {
                    int same = number(in);
                    System.arraycopy(before, number(in), after, at, same);
                    at += same;
                }
            }
            return after;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("a stored change is damaged: " + e.getMessage(), e);
        }
    }

    /** Where each piece of the document begins, at every fourth byte; of equal pieces the last. */
    private static Map<ByteBuffer, Integer> places(byte[] before) {
        Map<ByteBuffer, Integer> places = new HashMap<>();
        for (int at = 0; at + LEAST <= before.length; at += 4) {
            places.put(ByteBuffer.wrap(before, at, LEAST), at);
        }
        return places;
    }

    private static int same(byte[] before, int from, byte[] after, int at) {
        int length = Math.min(before.length - from, after.length - at);
        int differs = Arrays.mismatch(before, from, from + length, after, at, at + length);
        return differs < 0 ? length : differs;
    }

    private static void fresh(ByteArrayOutputStream delta, byte[] after, int from, int to) {
        number(delta, to - from);
        delta.write(after, from, to - from);
    }

    private static void number(ByteArrayOutputStream delta, int number) {
        int left = number;
        while (left >= 0x80) {
            delta.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        delta.write(left);
    }

    private static int number(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            byte group = in.get();
            number |= (group & 0x7f) << shift;
            if (group >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }
}
