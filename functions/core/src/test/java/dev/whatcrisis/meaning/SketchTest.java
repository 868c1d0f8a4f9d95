// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SketchTest {
    private static final Sketch POST = Sketch.of("The lid of my kettle came off and boiling water ran over the table.");

    @Test
    void the_same_with_small_edits_is_nearly_the_same() {
        assertThat(POST.likeness(Sketch.of("the lid of my kettle came off, and boiling water ran over the table!!")))
                .isGreaterThan(0.8);
    }

    @Test
    void a_rewording_is_between_and_another_post_is_far() {
        double reworded = POST.likeness(Sketch.of("Lid of our kettle came off, boiling water ran over the table"));

        assertThat(reworded).isBetween(0.5, 0.95);
        assertThat(POST.likeness(Sketch.of("Does anybody know whether the museum opens on Monday?")))
                .isLessThan(0.2);
    }

    @Test
    void texts_without_a_word_are_like_nothing() {
        assertThat(Sketch.of("").likeness(Sketch.of(""))).isZero();
        assertThat(Sketch.of("").likeness(POST)).isZero();
        assertThat(Sketch.of("…\u0000\ud800").cells()).hasSize(64);
    }

    @Test
    void what_is_no_sketch_is_refused() {
        assertThatThrownBy(() -> new Sketch("abc")).hasMessage("a sketch has 64 characters, and this has 3");
    }
}
