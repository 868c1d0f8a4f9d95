// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void a_text_is_cut_at_end_marks_and_line_breaks() {
        assertThat(Sentences.of("The soup was cold. Was it you?! \"We waited.\" Then\nwe left", 8))
                .containsExactly("The soup was cold.", "Was it you?!", "\"We waited.\"", "Then\nwe left");
    }

    @Test
    void the_last_one_takes_what_remains() {
        assertThat(Sentences.of("One sentence. Two sentences. Three sentences.", 2))
                .containsExactly("One sentence.", "Two sentences. Three sentences.");
    }

    @Test
    void a_text_without_an_end_is_one_sentence() {
        assertThat(Sentences.of("no end in sight", 8)).containsExactly("no end in sight");
        assertThat(Sentences.of("", 8)).containsExactly("");
        assertThat(Sentences.of("?!?!", 8)).containsExactly("?!?!");
    }
}
