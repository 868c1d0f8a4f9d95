// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadFileTest {

    private static final TextFeatures TEXT = TextFeatures.of("a kettle that sings", "en", EnumSet.allOf(Part.class));

    private static ToneHead head() {
        byte[] table = new byte[TextFeatures.ROWS];
        table[TEXT.row(0)] = 100;
        Calibration calibration = new Calibration(2, List.of(0.0, .5), List.of(0.0, -.5));
        return new ToneHead(
                List.of("no", "yes"), table, new float[] {.02f}, new float[TextFeatures.NUMBERS], calibration);
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeadFile.write(head(), out);
        return out.toByteArray();
    }

    private static ToneHead read(byte[] bytes) throws IOException {
        return HeadFile.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void a_head_that_was_written_says_the_same_when_it_is_read() throws IOException {
        ToneHead read = read(bytes());

        assertThat(read.probabilities(TEXT)).isEqualTo(head().probabilities(TEXT));
        assertThat(read.labels()).containsExactly("no", "yes");
        assertThat(read.calibration()).isEqualTo(head().calibration());
    }

    @Test
    void the_row_of_a_word_pulls_towards_its_label() {
        assertThat(head().probabilities(TEXT)[1]).isGreaterThan(.5);
        assertThat(head().pulls(TEXT, 1, 4)[0]).isPositive();
        assertThat(head().pulls(TEXT, 0, 4)[0]).isNegative();
    }

    @Test
    void a_file_that_is_cut_is_of_another_kind_or_another_version_is_refused() throws IOException {
        byte[] bytes = bytes();
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(new byte[100])).hasMessageContaining("no file of tone weights");
        byte[] older = bytes.clone();
        ByteBuffer.wrap(older).putInt(8, 12);
        assertThatThrownBy(() -> read(older)).hasMessageContaining("train them again");
        byte[] odd = bytes.clone();
        ByteBuffer.wrap(odd).putInt(12, 1_000_000);
        assertThatThrownBy(() -> read(odd)).hasMessageContaining("labels");
    }

    @Test
    void weights_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> new ToneHead(
                        List.of("no", "yes"), new byte[3], new float[1], new float[1], Calibration.none(2)))
                .hasMessageContaining("table must have 262144 entries, not 3");
        assertThatThrownBy(() -> new Calibration(0, List.of(0.0), List.of(0.0))).hasMessageContaining("above 0");
    }

    @Test
    void the_product_s_own_weights_are_small_and_ask_the_three_questions() throws IOException {
        long size = 0;
        for (String name : List.of("sentiment", "hostility", "emotion")) {
            try (var in = HeadFile.class.getResourceAsStream(name + ".weights")) {
                size += in.readAllBytes().length;
            }
        }
        assertThat(size).isLessThan(3_000_000);
        ToneModel model = ToneModel.standard();
        assertThat(model.sentiment().labels())
                .isEqualTo(Stream.of(Tone.Label.values())
                        .map(label -> label.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(model.hostility().labels()).containsExactly("civil", "hostile");
        assertThat(model.emotion().labels()).containsExactly("anger", "joy", "optimism", "sadness");
    }

    @Test
    void a_part_that_is_left_out_gives_no_rows() {
        TextFeatures words = TextFeatures.of("a kettle that sings", "en", EnumSet.of(Part.WORDS));

        assertThat(words.size()).isEqualTo(4);
        assertThat(TextFeatures.of("", "", EnumSet.allOf(Part.class)).size()).isLessThan(20);
        assertThat(TextFeatures.of("tea tea tea", "en", EnumSet.of(Part.WORDS)).size())
                .isEqualTo(1);
    }
}
