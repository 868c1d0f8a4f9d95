// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Template.Placeholder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All languages say the same things. Whether somebody says them at all is seen where all code is in sight, in api. */
class BooksTest {
    private static final Book ENGLISH = Book.of(Language.EN);
    private static final Pattern DIGIT_ONE = Pattern.compile("\\b1\\b");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");

    /** A name, a command and the name of a network. */
    private static final Set<String> ALIKE = Set.of("test.subject", "setting.OFF.todo", "page.source.hackernews");

    private static final Set<String> FORMS = Set.of("", "percent", "length", "span");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_language_has_every_key(Language language) {
        Book book = Book.of(language);
        List<String> lines = new ArrayList<>();
        ENGLISH.written().forEach((key, text) -> {
            if (!book.written().containsKey(key)) {
                lines.add("add to " + file(language) + ": " + key + "=" + text);
            }
        });
        book.written().forEach((key, text) -> {
            if (!ENGLISH.written().containsKey(key)) {
                lines.add(
                        "add to " + file(Language.EN) + ", or remove from " + file(language) + ": " + key + "=" + text);
            }
        });

        assertNone(lines);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_sentence_has_the_same_placeholders_in_every_language(Language language) {
        Book book = Book.of(language);
        List<String> lines = new ArrayList<>();
        for (String key : ENGLISH.written().keySet()) {
            Set<String> wanted = placeholders(ENGLISH, key);
            if (book.find(key).isPresent() && !placeholders(book, key).equals(wanted)) {
                lines.add("in " + file(language) + " " + key + " needs " + wanted + ", and has "
                        + placeholders(book, key));
            }
        }

        assertNone(lines);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void a_sentence_is_not_left_in_english(Language language) {
        List<String> lines = new ArrayList<>();
        Book.of(language).written().forEach((key, text) -> {
            boolean sentence = WORDS.matcher(text.replaceAll("\\{[^}]*}", "")).find() && !key.startsWith("form.");
            if (sentence && text.equals(ENGLISH.written().get(key)) && !ALIKE.contains(key)) {
                lines.add("in " + file(language) + " this is English still: " + key + "=" + text);
            }
        });

        assertNone(lines);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void one_and_other_are_a_pair(Language language) {
        Set<String> keys = Book.of(language).written().keySet();
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            pair(key, ".one", ".other")
                    .or(() -> pair(key, ".other", ".one"))
                    .filter(other -> !keys.contains(other))
                    .ifPresent(
                            other -> lines.add("add to " + file(language) + ": " + other + "=… (beside " + key + ")"));
        }

        assertNone(lines);
    }

    /** Or it says it in a word: "the only day", "once". */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_singular_has_its_number_from_the_fact_not_as_a_digit(Language language) {
        List<String> lines = new ArrayList<>();
        Book.of(language).written().forEach((key, text) -> {
            if (key.endsWith(".one") && DIGIT_ONE.matcher(text).find() && !text.contains("{n}")) {
                lines.add("in " + file(language) + " write {n} instead of 1: " + key + "=" + text);
            }
        });

        assertNone(lines);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_form_is_built_in_or_a_group(Language language) {
        Book book = Book.of(language);
        List<String> lines = new ArrayList<>();
        for (String key : book.written().keySet()) {
            for (Placeholder placeholder : book.find(key).orElseThrow().placeholders()) {
                String form = placeholder.form();
                boolean known = FORMS.contains(form)
                        || book.hasForm(form)
                        || book.written().keySet().stream().anyMatch(other -> other.startsWith(form + "."));
                if (!known) {
                    lines.add("in " + file(language) + " " + key + " has {" + placeholder.name() + "," + form
                            + "}, but there is neither form." + form + " nor a key " + form + ".…");
                }
            }
        }

        assertNone(lines);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_key_is_written_once_and_says_something(Language language) throws IOException {
        List<String> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines(language)) {
            String key = line.split("=", 2)[0];
            if (!seen.add(key)) {
                lines.add("remove from " + file(language) + " one of the lines that begin with " + key + "=");
            }
            if (line.endsWith("=") || line.endsWith(" ") || line.endsWith("\\") || !line.contains("=")) {
                lines.add("write in " + file(language) + " a whole sentence on the line, without space at its end: "
                        + line);
            }
        }

        assertNone(lines);
    }

    @Test
    void a_tag_is_read_with_a_country_or_without() {
        assertThat(Language.ofTag("fr-CH")).contains(Language.FR);
        assertThat(Language.ofTag(" EN ")).contains(Language.EN);
        assertThat(Language.ofTag("xx")).isEmpty();
        assertThat(Language.ofTag("no tag")).isEmpty();
    }

    private static Optional<String> pair(String key, String end, String other) {
        return key.endsWith(end)
                ? Optional.of(key.substring(0, key.length() - end.length()) + other)
                : Optional.empty();
    }

    /** A singular may say its number in a word. */
    private static Set<String> placeholders(Book book, String key) {
        return book.find(key).orElseThrow().placeholders().stream()
                .map(p -> "{" + p.name() + (p.form().isEmpty() ? "" : "," + p.form()) + "}")
                .filter(written -> !key.endsWith(".one") || !written.equals("{n}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines(Language language) throws IOException {
        try (var stream = Book.class.getResourceAsStream(file(language))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String file(Language language) {
        return "words_" + language.tag() + ".properties";
    }

    private static void assertNone(List<String> lines) {
        assertThat(lines).as(() -> "\n" + String.join("\n", lines) + "\n").isEmpty();
    }
}
