// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whatcrisis.meaning.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadsFileTest {
    private static byte[] written(Heads heads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HeadsFile.write(heads, bytes);
        return bytes.toByteArray();
    }

    private static Heads read(byte[] bytes) throws IOException {
        return HeadsFile.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        byte[] bytes = written(SmallHeads.of("abc"));

        Heads heads = read(bytes);

        assertThat(heads.encoder()).isEqualTo("abc");
        assertThat(heads.thresholds()).isEqualTo(SmallHeads.THRESHOLDS);
        assertThat(heads.head(Question.WITNESS).answers())
                .containsExactly("first-hand", "witnessed", "hearsay", "none");
        assertThat(heads.alarm(new float[] {2, 0}, Role.MENTION))
                .isEqualTo(SmallHeads.of("abc").alarm(new float[] {2, 0}, Role.MENTION));
        assertThat(written(heads)).isEqualTo(bytes);
    }

    @Test
    void any_damage_is_refused_in_words() throws IOException {
        byte[] whole = written(SmallHeads.of("abc"));
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatIOException().isThrownBy(() -> read(damaged)).withMessageMatching(".*heads.*");
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThatIOException().isThrownBy(() -> read(cut)).withMessageMatching(".*heads.*");
        }
    }

    @Test
    void another_format_says_what_to_do() throws IOException {
        byte[] bytes = written(SmallHeads.of("abc"));
        bytes[7] = 9;
        assertThatIOException().isThrownBy(() -> read(bytes)).withMessageContaining("format 9", "train them again");
    }

    @Test
    void heads_of_another_encoder_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CloseReader(Encoder.standard(), SmallHeads.of("another")))
                .withMessageContaining("encoder another")
                .withMessageContaining("train them again");
    }

    @Test
    void a_head_needs_weights_for_every_answer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Head(Question.QUESTION.answers(), new float[1][2], new float[2]))
                .withMessageContaining("2 answers, 1 rows");
    }
}
