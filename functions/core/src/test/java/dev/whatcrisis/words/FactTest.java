// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.watch.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTest {
    @Test
    void whole_numbers_are_longs_others_doubles_all_else_text() {
        Fact fact = Fact.of("some.key")
                .with("n", 3)
                .with("share", .25)
                .with("whole", 4.0)
                .with("at", Instant.parse("2026-11-29T22:41:00Z"))
                .with("length", Duration.ofHours(9))
                .with("language", Language.FR)
                .with("who", "lea");

        assertThat(fact.values())
                .containsExactly(
                        Map.entry("at", "2026-11-29T22:41:00Z"),
                        Map.entry("language", "FR"),
                        Map.entry("length", "PT9H"),
                        Map.entry("n", 3L),
                        Map.entry("share", .25),
                        Map.entry("who", "lea"),
                        Map.entry("whole", 4L));
    }

    @Test
    void equal_whatever_kind_of_number_it_was_made_of() {
        assertThat(new Fact("k", Map.of("n", (short) 3, "share", .5f)))
                .isEqualTo(new Fact("k", Map.of("n", 3L, "share", new BigDecimal("0.50"))));
    }

    @Test
    void what_is_not_a_number_is_text_since_json_has_no_word_for_it() {
        assertThat(Fact.of("k").with("share", Double.NaN).values()).containsEntry("share", "NaN");
    }

    @Test
    void the_key_of_a_code_is_its_group_and_name() {
        assertThat(Fact.code("language", Language.EN).key()).isEqualTo("language.EN");
        assertThat(Fact.code("language", Language.EN, "short").key()).isEqualTo("language.EN.short");
    }

    @Test
    void holds_only_what_json_gives_back() {
        assertThatThrownBy(() -> new Fact("some.key", Map.of("words", List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some.key")
                .hasMessageContaining("words");
        assertThatThrownBy(() -> Fact.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_values_do_not_change() {
        assertThatThrownBy(() -> Fact.of("k").with("n", 1).values().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
