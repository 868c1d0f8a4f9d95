// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`<p>one</p><p>two</p>` | one/two",
                "`one<br>two<br/>three` | one/two/three",
                "`a &lt; b &amp; c&nbsp;d` | a < b & c d",
                "`<a href='x'>link</a>, <b>bold</b>` | link, bold",
                "`<ul><li>one<li>two</ul>` | one/two",
                "`x<script>alert(1)</script>y<style>p{}</style>` | xy",
                "`<img src=x onerror=alert(1)>only text` | only text",
                "`not a tag: 1 < 2` | not a tag: 1 < 2",
                "`<p>unclosed <b>all the way` | unclosed all the way",
                "`&#x1F375; &#39;` | 🍵 '",
                "`<!-- hidden -->seen` | seen",
                "`plain` | plain"
            })
    void shows_what_a_person_would_see(String html, String expected) {
        assertThat(HtmlText.of(html)).isEqualTo(expected.replace('/', '\n'));
    }

    @Test
    void right_to_left_han_and_joined_emoji_come_through_whole() {
        String text = "مرحبا \u200fשלום 汉字 かな 👩‍👩‍👧‍👦 🇫🇷 é";

        assertThat(HtmlText.of("<p>" + text + "</p>")).isEqualTo(text);
        assertThat(HtmlText.plain(text)).isEqualTo(text);
    }

    @Test
    void control_characters_and_runs_of_spaces_are_evened_out() {
        assertThat(HtmlText.plain("a\u0000b\u001b[31m  c\t\td\r\n\r\n e ")).isEqualTo("ab[31m c d\ne");
    }

    @Test
    void markup_nested_a_hundred_thousand_deep_is_survived() {
        assertThat(HtmlText.of("<b><i>".repeat(20_000) + "deep")).hasSizeLessThan(10);
        assertThat(HtmlText.of("start" + "<div>".repeat(100_000))).isEqualTo("start");
    }

    @Test
    void words_survive_any_markup_around_them_in_their_order() {
        Random random = new Random(3);
        String[] wraps = {"<p>%s</p>", "<b>%s</b>", "<div><span>%s</span></div>", "%s<br>", "<li>%s", "<!--x-->%s"};
        for (int i = 0; i < 300; i++) {
            List<String> words = new ArrayList<>();
            StringBuilder html = new StringBuilder();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                String word = "w" + random.nextInt(1000);
                words.add(word);
                html.append(wraps[random.nextInt(wraps.length)].replace("%s", word))
                        .append(' ');
            }
            assertThat(HtmlText.of(html.toString()).split("\\s+"))
                    .as(html.toString())
                    .containsExactlyElementsOf(words);
        }
    }

    @Test
    void no_string_breaks_it_and_its_result_holds_no_control_character() {
        Random random = new Random(4);
        String[] pieces = {
            "<",
            ">",
            "&",
            ";",
            "&#",
            "<p",
            "</",
            "<![CDATA[",
            "]]>",
            "\u0000",
            "\u202e",
            "x",
            "<!--",
            "\"",
            "\ud83d",
            " "
        };
        for (int i = 0; i < 5000; i++) {
            StringBuilder html = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = HtmlText.of(html.toString());
            assertThat(text.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                    .isTrue();
            assertThat(HtmlText.plain(text)).isEqualTo(text);
        }
    }
}
