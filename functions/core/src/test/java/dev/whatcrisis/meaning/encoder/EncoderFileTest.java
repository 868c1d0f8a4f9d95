// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EncoderFileTest {

    private static final long MOST_BYTES = 16_000_000;

    private static byte[] bytes() throws IOException {
        try (InputStream in = Objects.requireNonNull(Encoder.class.getResourceAsStream("encoder.bin"))) {
            return in.readAllBytes();
        }
    }

    private static Encoder read(byte[] bytes) throws IOException {
        return EncoderFile.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void the_product_s_weights_are_small_and_say_which_they_are() throws IOException {
        byte[] bytes = bytes();
        Encoder encoder = read(bytes);

        assertThat(bytes.length).isLessThanOrEqualTo((int) MOST_BYTES);
        assertThat(encoder.version())
                .matches("[0-9a-f]{8}")
                .isEqualTo(Encoder.standard().version());
        assertThat(encoder.width()).isEqualTo(384);
        assertThat(encoder.layers()).isEqualTo(6);
    }

    @Test
    void a_file_that_is_cut_is_refused() throws IOException {
        byte[] bytes = bytes();

        for (int size : new int[] {0, 3, 20, 30_000, 5_000_000, bytes.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(bytes, size)))
                    .as("%d bytes", size)
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_file_with_a_changed_byte_is_refused() throws IOException {
        byte[] bytes = bytes();
        bytes[bytes.length / 2] ^= 1;

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("make them again");
    }

    @Test
    void a_file_of_another_kind_or_shape_is_refused_before_memory_is_asked_for() throws IOException {
        assertThatThrownBy(() -> read(new byte[100])).hasMessageContaining("no file of encoder weights");
        byte[] bytes = bytes();
        for (int number = 1; number <= 6; number++) {
            for (int value : new int[] {-1, 0, Integer.MAX_VALUE}) {
                byte[] odd = Arrays.copyOf(bytes, 64);
                ByteBuffer.wrap(odd).putInt(number * Integer.BYTES, value);
                assertThatThrownBy(() -> read(odd))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("another version");
            }
        }
    }

    @Test
    void a_file_whose_numbers_do_not_fit_each_other_is_refused() throws IOException {
        byte[] bytes = bytes();
        for (int[] change : new int[][] {{1, 33}, {3, 5}, {4, 100}}) {
            byte[] odd = Arrays.copyOf(bytes, 64);
            ByteBuffer.wrap(odd).putInt(change[0] * Integer.BYTES, change[1]);
            assertThatThrownBy(() -> read(odd)).isInstanceOf(IOException.class).hasMessageContaining("another version");
        }
    }
}
