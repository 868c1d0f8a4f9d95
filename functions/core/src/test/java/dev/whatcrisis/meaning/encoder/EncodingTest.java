// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final Encoder ENCODER = Encoder.standard();
    private static final String POST = "The kettle that I bought in your shop sings in four voices. ";

    @Test
    void a_post_is_one_window_and_its_mean_is_that_window() {
        Encoding encoding = ENCODER.encode(POST);

        assertThat(encoding.windows()).isEqualTo(1);
        assertThat(encoding.isCut()).isFalse();
        assertThat(encoding.mean(6)).hasSize(384).isEqualTo(encoding.window(0, 6));
        assertThat(ENCODER.vector(POST)).isEqualTo(encoding.mean(ENCODER.layers()));
    }

    @Test
    void a_windows_vector_is_the_mean_of_its_pieces() {
        Encoding encoding = ENCODER.encode(POST);
        float[][] pieces = encoding.pieces(0, 4);

        assertThat(pieces.length).isEqualTo(encoding.pieces() + 2);
        double mean =
                Arrays.stream(pieces).mapToDouble(piece -> piece[7]).average().orElseThrow();
        assertThat(mean).isCloseTo(encoding.window(0, 4)[7], within(1e-6));
        pieces[0][7] = 99;
        assertThat(encoding.pieces(0, 4)[0][7]).isNotEqualTo(99);
    }

    @Test
    void a_long_text_is_read_in_windows_of_like_size() {
        Encoding encoding = ENCODER.encode(POST.repeat(20));

        assertThat(encoding.windows()).isEqualTo(3);
        assertThat(encoding.isCut()).isFalse();
        float[] mean = encoding.mean(6);
        double third = IntStream.range(0, 3)
                .mapToDouble(window -> encoding.window(window, 6)[7])
                .average()
                .orElseThrow();
        assertThat((double) mean[7]).isCloseTo(third, within(.01));
    }

    @Test
    void what_stands_behind_four_windows_is_not_read_and_that_is_said() {
        Encoding encoding = ENCODER.encode(POST.repeat(60));

        assertThat(encoding.windows()).isEqualTo(4);
        assertThat(encoding.pieces()).isEqualTo(504);
        assertThat(encoding.isCut()).isTrue();
    }

    @Test
    void signs_of_another_script_are_counted_as_unknown() {
        assertThat(ENCODER.encode(POST).unknown()).isZero();
        Encoding other = ENCODER.encode("שלום עולם");

        assertThat(other.unknown()).isGreaterThan(other.pieces() / 2);
    }

    @Test
    void an_empty_text_has_a_vector_too() {
        assertThat(ENCODER.encode("").pieces()).isEqualTo(1);
        assertThat(ENCODER.vector("")).hasSize(ENCODER.width());
    }

    @Test
    void texts_that_mean_the_same_in_two_languages_lie_nearer_than_texts_that_do_not() {
        float[] english = ENCODER.vector("My son was burnt by your soup.");
        float[] french = ENCODER.vector("Votre soupe a brûlé mon fils.");
        float[] other = ENCODER.vector("The train to the coast leaves at nine.");

        assertThat(distance(english, french)).isLessThan(distance(english, other));
    }

    private static double distance(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(at -> Math.pow(a[at] - b[at], 2))
                .sum();
    }

    @Test
    void what_is_handed_out_may_be_changed() {
        Encoding encoding = ENCODER.encode(POST);
        encoding.window(0, 6)[0] = 99;
        encoding.mean(6)[0] = 99;

        assertThat(encoding.mean(6)[0]).isLessThan(10);
    }

    @Test
    void many_threads_get_the_same_numbers_to_the_bit() throws Exception {
        float[] alone = ENCODER.vector(POST);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<float[]>> asked = IntStream.range(0, 16)
                    .<Callable<float[]>>mapToObj(one -> () -> ENCODER.vector(POST))
                    .toList();
            for (Future<float[]> answer : threads.invokeAll(asked)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }
}
