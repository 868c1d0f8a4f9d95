// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Book;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the code of every module and the page ask for is in the book, and the book has nothing else. */
class WordsInCodeTest {
    private static final String FILE = "words_en.properties";
    private static final Set<String> BUILT_IN = Set.of("percent", "length", "span");

    private final Map<String, String> book = Book.of(Language.EN).written();
    private final List<Source> sources = Source.all();
    private final Usage usage = new Usage(sources, book);

    WordsInCodeTest() throws IOException {}

    @Test
    void what_the_code_says_is_in_the_book() {
        List<String> lines = new ArrayList<>();
        usage.keys.forEach((key, file) -> {
            if (!has(key)) {
                lines.add("add to " + FILE + ": " + key + "=… (said in " + file + ")");
            }
        });

        assertNone(lines);
    }

    @Test
    void every_code_of_a_group_is_in_the_book() {
        List<String> lines = new ArrayList<>();
        usage.groups.forEach((group, parts) -> {
            Set<String> codes = Groups.CODES.getOrDefault(group, Set.of());
            if (codes.isEmpty() && !countedOrBuiltIn(group)) {
                lines.add("add to Groups: group(\"" + group + "\", TheEnum.class)");
            }
            for (String code : codes) {
                for (String part : parts) {
                    String key = group + "." + code + (part.isEmpty() ? "" : "." + part);
                    if (!has(key)) {
                        lines.add("add to " + FILE + ": " + key + "=…");
                    }
                }
            }
        });

        assertNone(lines);
    }

    @Test
    void nothing_in_the_book_is_obsolete() {
        List<String> lines = new ArrayList<>();
        for (String key : book.keySet()) {
            boolean used = key.startsWith("form.")
                    || usage.mentions(key)
                    || usage.says(key, Groups.CODES)
                    || usage.groups.containsKey(key.replaceFirst("\\.(one|other)$", ""));
            if (!used) {
                lines.add("remove from every words_*.properties: " + key + "=" + book.get(key));
            }
        }

        assertNone(lines);
    }

    @Test
    void all_code_is_in_sight() {
        assertThat(sources)
                .extracting(source -> source.file().toString())
                .anyMatch(file -> file.startsWith("functions/core/"))
                .anyMatch(file -> file.startsWith("functions/lambda/"))
                .anyMatch(file -> file.startsWith("functions/local/"))
                .contains("web/app.js");
    }

    private boolean countedOrBuiltIn(String form) {
        return BUILT_IN.contains(form) || book.containsKey(form + ".other") || book.containsKey("form." + form);
    }

    private boolean has(String key) {
        return book.containsKey(key) || book.containsKey(key + ".other") || book.containsKey(key + ".1");
    }

    private static void assertNone(List<String> lines) {
        assertThat(lines).as(() -> "\n" + String.join("\n", lines) + "\n").isEmpty();
    }
}
