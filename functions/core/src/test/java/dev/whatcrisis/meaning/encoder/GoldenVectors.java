// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** All golden vectors after the last layer; takes a quarter of a minute and is run by {@code .ci/long encoder}. */
class GoldenVectors {

    /** What is left of 1 is the eight bits of the golden numbers. */
    private static final double CENTRED = .999;

    @Test
    void the_vector_of_every_text_is_the_reference_s() throws IOException {
        check(Encoder.standard().layers(), 1);
    }

    static void check(int layer, int step) throws IOException {
        Golden golden = Golden.read();
        int count = Objects.requireNonNull(golden.sections().get(layer))
                .differences()
                .size();
        for (int text = 0; text < count; text += step) {
            String words = golden.texts().get(text).text();
            Golden.Likeness likeness = golden.likeness(
                    layer, text, Encoder.standard().encode(words).mean(layer));
            assertThat(likeness.cosine()).as(words).isGreaterThanOrEqualTo(.999);
            assertThat(likeness.centred()).as(words).isGreaterThanOrEqualTo(CENTRED);
        }
    }
}
