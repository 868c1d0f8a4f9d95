// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What changed leads from one document to the next, and is as long as the change. */
class DeltaTest {
    private final Random random = new Random(17);

    @Test
    void leads_from_any_document_to_any_other() {
        for (int n = 0; n < 2_000; n++) {
            byte[] before = document(random.nextInt(400));
            byte[] after = random.nextBoolean() ? document(random.nextInt(400)) : edited(before);

            assertThat(Delta.applied(before, Delta.of(before, after))).isEqualTo(after);
        }
    }

    @Test
    void of_a_long_document_with_a_small_change_is_short() {
        byte[] before = bytes(100_000, 256);
        byte[] after = before.clone();
        after[50_000]++;

        assertThat(Delta.of(before, after)).hasSizeLessThan(40);
    }

    @Test
    void finds_what_has_moved() {
        byte[] before = bytes(20_000, 256);
        byte[] after = new byte[before.length];
        System.arraycopy(before, 9_001, after, 0, before.length - 9_001);
        System.arraycopy(before, 0, after, before.length - 9_001, 9_001);

        assertThat(Delta.of(before, after)).hasSizeLessThan(40);
    }

    @Test
    void of_another_document_is_refused_or_wrong_but_never_endless() {
        byte[] delta = Delta.of(bytes(1_000, 256), bytes(1_000, 4));

        assertThatThrownBy(() -> Delta.applied(new byte[0], Delta.of(bytes(100, 2), bytes(100, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> Delta.applied(new byte[0], Arrays.copyOf(delta, delta.length / 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] document(int length) {
        return bytes(length, 1 + random.nextInt(6));
    }

    private byte[] bytes(int length, int letters) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(letters);
        }
        return bytes;
    }

    private byte[] edited(byte[] before) {
        String text = new String(before, StandardCharsets.ISO_8859_1);
        for (int n = 0; n < 5 && !text.isEmpty(); n++) {
            int from = random.nextInt(text.length());
            int to = from + random.nextInt(text.length() - from + 1);
            String piece = text.substring(from, to);
            text = random.nextBoolean()
                    ? text.replace(piece, "") + piece
                    : text.substring(0, from) + "new" + text.substring(to);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
