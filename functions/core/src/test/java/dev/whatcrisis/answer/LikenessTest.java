// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void the_same_words_are_the_same_in_any_order() {
        assertThat(Likeness.between("We open at ten.", "At ten we open!")).isEqualTo(1);
        assertThat(Likeness.between("We open at ten.", "Nothing else matters here."))
                .isZero();
        assertThat(Likeness.between("", "")).isZero();
    }

    @Test
    void words_count_as_often_as_they_stand_there() {
        assertThat(Likeness.between("sorry sorry sorry", "sorry about it")).isEqualTo(2.0 / 6, within(1e-9));
    }

    @Test
    void the_most_alike_of_several_is_named() {
        Likeness likeness = Likeness.of("We open at ten.", List.of("Thank you.", "We open at eleven."));

        assertThat(likeness.share()).isEqualTo(0.75, within(1e-9));
        assertThat(likeness.to()).contains("We open at eleven.");
        assertThat(likeness.tooMuch()).isFalse();
        assertThat(Likeness.of("We open at ten.", List.of("We open at ten.")).tooMuch())
                .isTrue();
    }
}
