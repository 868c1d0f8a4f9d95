// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports and base rates of every kind can be said in every language, and are whole. */
class EveryReportTest {
    private static final int MANY = 500;

    /** What a key, a code or a gap looks like that was not put into words. */
    private static final Pattern UNSAID = Pattern.compile("[A-Z]+_[A-Z]+|\\breport\\.|\\bbaserate\\.|[{}…]|\\bnull\\b");

    private final RandomAftermath random = new RandomAftermath(11);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_line_of_a_report_is_a_whole_sentence(Language language) {
        for (int i = 0; i < MANY; i++) {
            PostMortem postMortem = random.postMortem();
            List<String> lines = PostMortemMarkdown.of(postMortem, Storms.WATCH, language)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(postMortem.highest().atLeast(Level.SQUALL) ? 13 : 7);
            assertThat(lines.getFirst()).startsWith("# ").contains("Acme");
            assertThat(lines.subList(2, lines.size())).allSatisfy(line -> assertWhole(line, "- \\*\\*\\p{Lu}.+"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_zero_is_not_counted(Language language) {
        Pattern zero = Pattern.compile("(?<![\\d.,:+−-])\\b0 \\p{L}{3,}");
        for (int i = 0; i < MANY; i++) {
            PostMortem report = random.postMortem();
            if (report.posts() > report.unread()) {
                assertThat(PostMortemMarkdown.of(report, Storms.WATCH, language))
                        .doesNotContainPattern(zero);
            }
        }
        assertThat(PostMortemMarkdown.of(new Storms().called(1, Level.STORM).postMortem(), Storms.WATCH, language))
                .doesNotContainPattern(zero);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_effect_is_said_whole_and_none_is_nothing(Language language) {
        for (int i = 0; i < MANY; i++) {
            assertThat(PostMortemMarkdown.of(random.complete(), Storms.WATCH, language)
                            .lines()
                            .skip(2))
                    .allSatisfy(line -> assertWhole(line, "- \\*\\*[\\p{Lu}\\d].+"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_base_rate_is_a_whole_sentence(Language language) {
        for (int i = 0; i < MANY; i++) {
            assertWhole(random.baseRate().sentence(language), "[\\p{Lu}\\d].+");
        }
    }

    @Test
    void no_two_languages_say_a_line_alike() {
        Map<String, Language> said = new HashMap<>();
        for (Language language : Language.values()) {
            RandomAftermath same = new RandomAftermath(12);
            for (int i = 0; i < MANY; i++) {
                PostMortemMarkdown.of(same.postMortem(), Storms.WATCH, language)
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> assertThat(said.computeIfAbsent(line, first -> language))
                                .as(line)
                                .isEqualTo(language));
            }
        }
    }

    private static void assertWhole(String line, String form) {
        assertThat(line)
                .matches(form)
                .matches("(?s).*[.)]")
                .doesNotContain("  ")
                .doesNotContain("..")
                .doesNotContainPattern("\\s[.,)]")
                .doesNotContainPattern("[+−-]0([.,]0)? ?%")
                .doesNotContainPattern(UNSAID);
    }
}
