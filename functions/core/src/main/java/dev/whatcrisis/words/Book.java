// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import dev.whatcrisis.watch.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;

/** All that can be said in one language: the templates of its {@code words_*.properties}, which are UTF-8. */
public final class Book {
    private static final Map<Language, Book> BOOKS = all();

    private final Language language;
    private final Map<String, String> written;
    private final Map<String, Template> templates = new TreeMap<>();

    Book(Language language, Map<String, String> written) {
        this.language = language;
        this.written = Collections.unmodifiableMap(new TreeMap<>(written));
        written.forEach((key, text) -> templates.put(key, Template.parse(key, language, text)));
    }

    /** The book of that language. */
    public static Book of(Language language) {
        return Optional.ofNullable(BOOKS.get(language)).orElseThrow();
    }

    /** The templates as they are written, by key. */
    public Map<String, String> written() {
        return written;
    }

    Language language() {
        return language;
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    /** How this language writes numbers or times. */
    String form(String name) {
        return Optional.ofNullable(written.get("form." + name))
                .orElseThrow(
                        () -> new IllegalStateException("words_" + language.tag() + ".properties needs form." + name));
    }

    boolean hasForm(String name) {
        return written.containsKey("form." + name);
    }

    private static Map<Language, Book> all() {
        Map<Language, Book> books = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            books.put(language, new Book(language, read(language)));
        }
        return books;
    }

    private static Map<String, String> read(Language language) {
        String name = "words_" + language.tag() + ".properties";
        try (InputStream stream = Book.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + name + " for language " + language);
            }
            PropertyResourceBundle bundle =
                    new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> written = new TreeMap<>();
            bundle.keySet().forEach(key -> written.put(key, bundle.getString(key)));
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
