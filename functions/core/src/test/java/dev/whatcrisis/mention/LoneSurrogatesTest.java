// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoneSurrogatesTest {
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "😀",
            "a\ud83d",
            "a\ude00",
            "\ude00\ud83d",
            "a?",
            "a\ufffd",
            "a\uffff",
            "a\uffffd83d",
            "\ud83d😀");

    @Test
    void texts_that_differ_stay_different_in_utf_8_and_come_back() {
        List<String> escaped = TEXTS.stream().map(LoneSurrogates::escaped).toList();

        assertThat(escaped)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        text -> assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                                .isEqualTo(text));
        assertThat(escaped.stream().map(LoneSurrogates::restored)).isEqualTo(TEXTS);
    }

    @Test
    void whole_characters_stay_as_they_are() {
        assertThat(LoneSurrogates.escaped("a 😀 b")).isEqualTo("a 😀 b");
        assertThat(LoneSurrogates.replaced("a 😀 b")).isEqualTo("a 😀 b");
    }

    @Test
    void what_people_read_has_a_replacement_character() {
        Mention mention = Mention.of(SampleMentions.id("1"), Instant.EPOCH, Instant.EPOCH, "half of \ud83d it 😀")
                .by(new Author("1", "Lea \ude00", OptionalLong.empty()));

        assertThat(mention.text()).isEqualTo("half of \ufffd it 😀");
        assertThat(mention.author().orElseThrow().name()).isEqualTo("Lea \ufffd");
    }

    /** A backslash is written as a caret, the halves as H and L. */
    @ParameterizedTest
    @CsvSource({
        "a^ud83d, aH",
        "a^uDE00b, aLb",
        "^ude00^uD83D, LH",
        "^ud83d^ud83d^ude00, H^ud83d^ude00",
        "^ud83d^ude00, ^ud83d^ude00",
        "^^ud83d, ^^ud83d",
        "^^^ud83d, ^^H",
        "^ud83, ^ud83",
        "^n^u00e9$1^ud83d, ^n^u00e9$1H",
    })
    void an_escape_in_json_becomes_the_half_that_it_means_and_nothing_else_changes(String json, String unescaped) {
        assertThat(LoneSurrogates.unescaped(java(json))).isEqualTo(java(unescaped));
    }

    private static String java(String written) {
        return written.replace('^', '\\').replace('H', '\ud83d').replace('L', '\ude00');
    }
}
