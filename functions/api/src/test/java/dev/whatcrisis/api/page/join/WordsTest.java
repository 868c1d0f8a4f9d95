// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the real page. */
class WordsTest {
    private static final Path WEB = Path.of("..", "..", "web");
    private static final Pattern ENTRY = Pattern.compile("^ {2}'([\\w.]+)': '(.*)',$", Pattern.MULTILINE);
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final Pattern USE =
            Pattern.compile("(?:\\bt|counted|sentence|part|list|term)\\('([a-z]+\\.[\\w.]+)'");

    @Test
    void english_and_french_have_the_same_names_and_blanks() throws IOException {
        Map<String, String> english = words("en");
        Map<String, String> french = words("fr");

        assertThat(english).hasSizeGreaterThan(100);
        assertThat(french.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (name, text) -> assertThat(blanks(french.get(name))).as(name).isEqualTo(blanks(text)));
    }

    @Test
    void every_name_that_the_page_uses_has_words() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(WEB)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                USE.matcher(Files.readString(file)).results().forEach(use -> used.add(use.group(1)));
            }
        }

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(words("en").keySet()).containsAll(used);
    }

    private static Map<String, String> words(String language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        Matcher entries = ENTRY.matcher(Files.readString(WEB.resolve("words-" + language + ".js")));
        while (entries.find()) {
            words.put(entries.group(1), entries.group(2));
        }
        return words;
    }

    private static Set<String> blanks(String text) {
        Set<String> blanks = new TreeSet<>();
        BLANK.matcher(text).results().forEach(blank -> blanks.add(blank.group(1)));
        return blanks;
    }
}
