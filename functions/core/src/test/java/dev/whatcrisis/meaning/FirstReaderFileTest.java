// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstReaderFileTest {
    private static final String TEXT = "there is glass in it";

    private static FirstReader reader() {
        byte[] dangers = new byte[Grams.ROWS];
        Arrays.fill(dangers, (byte) 3);
        return new FirstReader(
                new GramHead(dangers, .5f, -1, .25f),
                new GramHead(new byte[Grams.ROWS], 1, 2, Float.NEGATIVE_INFINITY));
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FirstReaderFile.write(reader(), bytes);
        return bytes.toByteArray();
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        FirstReader read = FirstReaderFile.read(new ByteArrayInputStream(written()));

        for (Role role : Role.values()) {
            assertThat(read.fear(TEXT, role)).isEqualTo(reader().fear(TEXT, role));
            assertThat(read.fears(TEXT, role)).isEqualTo(reader().fears(TEXT, role));
        }
    }

    @Test
    void any_damage_is_refused_in_words() throws IOException {
        byte[] whole = written();
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatIOException()
                    .isThrownBy(() -> FirstReaderFile.read(new ByteArrayInputStream(damaged)))
                    .withMessageContaining("first reader")
                    .withMessageContaining("train it again");
        }
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThatIOException()
                .isThrownBy(() -> FirstReaderFile.read(new ByteArrayInputStream(cut)))
                .withMessageContaining("first reader");
    }
}
