// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final int SIZE = 100_000;

    /** Characters that the longest sign, a blessing in Arabic, is read as. */
    private static final int MOST_UNFOLDED = 18;

    private static final Encoder ENCODER = Encoder.standard();

    static Stream<String> texts() {
        return Stream.of(
                        "a",
                        " ",
                        "the kettle sings ",
                        "\0",
                        "\u200b",
                        "\u200d",
                        "\u202e",
                        "\ufe0f",
                        "\u0301",
                        "\u0323\u0301",
                        "e\u0301",
                        "\ud83d",
                        "\ude21",
                        "\ude21\ud83d",
                        "👩\u200d👩\u200d👧",
                        "שלום ",
                        "مرحبا ",
                        "漢字",
                        "ﷺ",
                        "▁",
                        "ß",
                        "1",
                        "!")
                .map(piece -> piece.repeat(SIZE / piece.length()));
    }

    @Test
    void of_100_kb_no_more_is_read_than_four_windows_hold() {
        String all = texts().map(text -> text.substring(0, 70)).collect(Collectors.joining());
        Encoding encoding = ENCODER.encode(all.repeat(SIZE / all.length()));

        requireSane(encoding);
        assertThat(encoding.pieces()).isEqualTo(504);
        assertThat(encoding.isCut()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_stands_behind_the_part_that_is_read_costs_nothing(String text) {
        int[] whole = ENCODER.rows(text);
        int[] beginning = ENCODER.rows(text.substring(0, Folding.MOST_CHARS + 1));

        assertThat(Arrays.equals(whole, beginning)).isTrue();
        assertThat(whole.length).isLessThanOrEqualTo(1 + MOST_UNFOLDED * Folding.MOST_CHARS);
    }

    @Test
    void random_characters_are_read() {
        Random random = new Random(42);
        for (int run = 0; run < 60; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append((char) random.nextInt(run % 2 == 0 ? 0x180 : 0x10000));
            }
            requireSane(ENCODER.encode(text.toString()));
        }
    }

    @Test
    void half_a_pair_is_read_as_a_space() {
        assertThat(ENCODER.rows("bread\ud83dand\ude21water")).isEqualTo(ENCODER.rows("bread and water"));
    }

    @Test
    void a_pair_is_not_split_where_reading_ends() {
        String text = "a".repeat(Folding.MOST_CHARS - 1);

        assertThat(ENCODER.rows(text + "😡 and more")).isEqualTo(ENCODER.rows(text));
    }

    @Test
    void a_nul_is_read_as_nothing() {
        assertThat(ENCODER.rows("bre\0ad")).isEqualTo(ENCODER.rows("bread"));
    }

    private static void requireSane(Encoding encoding) {
        assertThat(encoding.windows()).isBetween(1, Encoder.MOST_WINDOWS);
        assertThat(encoding.pieces()).isBetween(1, 504);
        assertThat(encoding.unknown()).isBetween(0, encoding.pieces());
        for (float value : encoding.mean(ENCODER.layers())) {
            assertThat(Float.isFinite(value)).isTrue();
        }
    }
}
