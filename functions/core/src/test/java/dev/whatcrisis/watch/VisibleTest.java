// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void spaces_and_zero_width_characters_show_nothing() {
        for (String text : List.of(
                "",
                " \t\n",
                "\u00a0\u2003\u3000",
                "\u200b\u200c\u200d\u2060\ufeff",
                "\u00ad\u061c\u202e\u2066",
                "\u0301\ufe0f",
                "\u3164\u115f\u1160\uffa0\u2800",
                "\udb40\udc41",
                "\ud800")) {
            assertThat(Visible.in(text)).as(text).isFalse();
        }
    }

    @Test
    void one_letter_digit_mark_or_symbol_is_enough() {
        for (String text :
                List.of("a", "\u200b7", "!", "€", "é", "漢", "😀", "\u200bÜ\u200b", "ก\u0e33", "\u0915\u093f")) {
            assertThat(Visible.in(text)).as(text).isTrue();
        }
    }
}
