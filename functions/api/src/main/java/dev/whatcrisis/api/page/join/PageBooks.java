// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Book;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The module {@code books.js}: of every language what the page needs. That is its name, its singular, all that begins with
 * {@code page.}, and the groups of codes that the page names with {@code named('group', …)}.
 */
final class PageBooks {
    static final String NAME = "books.js";
    private static final Pattern GROUP = Pattern.compile("\\bnamed\\('([\\w.]+)'");
    private static final Pattern IN_A_FORM = Pattern.compile("\\{\\w+,");

    private PageBooks() {}

    /** @param sources the page's other modules */
    static String module(Collection<String> sources) {
        Set<String> sections = new TreeSet<>(Set.of("page.", "language.name", "form.singular"));
        sources.forEach(source -> GROUP.matcher(source).results().forEach(use -> sections.add(use.group(1) + ".")));
        ObjectNode books = Json.object();
        for (Language language : Language.values()) {
            ObjectNode book = books.putObject(language.tag());
            Book.of(language).written().forEach((key, text) -> {
                if (sections.stream().anyMatch(key::startsWith)) {
                    book.put(key, plain(language, key, text));
                }
            });
        }
        return "export const BOOKS = " + books + ";\n";
    }

    private static String plain(Language language, String key, String text) {
        if (IN_A_FORM.matcher(text).find()) {
            throw new CannotJoin("words_" + language.tag() + ".properties: " + key
                    + " has a placeholder in a form; the page fills in {name} only: " + text);
        }
        return text;
    }
}
