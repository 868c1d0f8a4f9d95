// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The product's encoder against the reference in Python, on every eighth text; {@link GoldenVectors} takes them all. */
class GoldenTest {

    @Test
    void every_text_is_cut_into_the_reference_s_pieces() throws IOException {
        Map<String, Integer> languages = new TreeMap<>();
        for (Golden.Text text : Golden.read().texts()) {
            assertThat(Encoder.standard().rows(text.text())).as(text.text()).containsExactly(rows(text));
            languages.merge(text.language(), 1, Integer::sum);
        }
        assertThat(languages.keySet()).contains("de", "en", "es", "fr", "it", "pt");
        assertThat(languages.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(500);
    }

    private static int[] rows(Golden.Text text) {
        return text.rows().stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void vectors_after_the_last_layer_are_the_reference_s() throws IOException {
        GoldenVectors.check(Encoder.standard().layers(), 8);
    }

    @Test
    void vectors_after_earlier_layers_are_the_reference_s() throws IOException {
        GoldenVectors.check(3, 4);
        GoldenVectors.check(0, 4);
    }
}
