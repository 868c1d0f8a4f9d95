// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.Heads;
import dev.whatcrisis.meaning.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumbersTest {
    private static final List<Integer> LAYERS = List.of(4, 6);
    private static final String TEXT = "The boat leaves at nine.";
    private static final String OTHER = "Bring a coat.";

    @TempDir
    private Path folder = Path.of("");

    private Numbers numbers() throws IOException {
        return new Numbers(Encoder.standard(), LAYERS, folder);
    }

    private Path cache() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static float[][] array(List<float[]> pieces) {
        return pieces.toArray(float[][]::new);
    }

    @Test
    void vectors_are_those_of_the_encoder_in_half_precision() throws IOException {
        float[] exact = Heads.pieces(Encoder.standard().encode(TEXT), LAYERS).get(2);
        float[] kept = numbers().of(TEXT).get(2);

        assertThat(kept).hasSize(768);
        for (int at = 0; at < kept.length; at++) {
            assertThat(kept[at]).isCloseTo(exact[at], Offset.offset(Math.abs(exact[at]) / 1000 + 1e-6f));
        }
    }

    @Test
    void what_is_kept_is_found_by_the_next_run() throws IOException {
        float[][] first = array(numbers().of(TEXT));
        numbers().of(OTHER);
        long size = Files.size(cache());

        assertThat(array(numbers().of(TEXT))).isDeepEqualTo(first);
        assertThat(Files.size(cache())).isEqualTo(size);
    }

    @Test
    void a_record_that_was_cut_is_made_again() throws IOException {
        numbers().of(TEXT);
        float[][] other = array(numbers().of(OTHER));
        byte[] all = Files.readAllBytes(cache());
        Files.write(cache(), Arrays.copyOf(all, all.length - 9));

        assertThat(array(numbers().of(OTHER))).isDeepEqualTo(other);
        assertThat(Files.size(cache())).isEqualTo(all.length);
    }
}
