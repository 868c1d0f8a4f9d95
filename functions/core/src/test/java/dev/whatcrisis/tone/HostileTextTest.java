// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whatcrisis.mention.Sentiment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final int SIZE = 100_000;

    static Stream<String> texts() {
        return Stream.of(
                        "a",
                        "good ",
                        "not bad! ",
                        "l'",
                        "<",
                        "<a",
                        "&",
                        "&amp;",
                        "@a",
                        "http://",
                        "😡",
                        "👩‍👩‍👧‍👦",
                        "\u200d",
                        "\u202e",
                        "שלום ",
                        "مرحبا ",
                        "e\u0301\u0323\u0302",
                        "\u0301",
                        "\u0323\u0301",
                        "\ud83d",
                        "\ude21",
                        "\0",
                        "ﷺ",
                        ":-(",
                        "NOT ",
                        "ß",
                        "İ",
                        "漢字")
                .map(piece -> piece.repeat(SIZE / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_post_of_100_kb_neither_crashes_nor_takes_long(String text) {
        ToneScorer.standard().score(text, "");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 5; i++) {
                requireSane(ToneScorer.standard().score(text, ""));
            }
        });
    }

    @Test
    void random_characters_give_sane_tones() {
        Random random = new Random(42);
        List<String> langs = List.of("", "en", "fr-CA", "zh-Hant", "x-klingon", "-", "DE", "e\0n");
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append((char) random.nextInt(run % 2 == 0 ? 0x180 : 0x10000));
            }
            requireSane(ToneScorer.standard().score(text.toString(), langs.get(run % langs.size())));
        }
    }

    @Test
    void a_decimal_comma_in_the_machine_s_language_changes_nothing() {
        String text = "Terrible 1,5 hours of waiting, but lovely staff :)";
        Tone usual = ToneScorer.standard().score(text, "en");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(ToneScorer.standard().score(text, "en")).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void requireSane(Tone tone) {
        Sentiment sentiment = tone.sentiment();
        assertThat(List.of(
                        sentiment.negative(), sentiment.neutral(), sentiment.positive(), tone.hostile(), tone.anger()))
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        assertThat(sentiment.negative() + sentiment.neutral() + sentiment.positive())
                .isCloseTo(1, within(1e-9));
        Emotion emotion = tone.emotion();
        assertThat(emotion.anger() + emotion.joy() + emotion.optimism() + emotion.sadness())
                .isCloseTo(1, within(1e-9));
        assertThat(tone.words()).hasSizeLessThanOrEqualTo(Tone.MOST_WORDS);
    }
}
