// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages in which the product speaks to people. One more is a constant here and a file beside
 * {@code words_en.properties}.
 */
public enum Language {
    EN("en"),
    FR("fr"),
    DE("de"),
    ES("es"),
    IT("it"),
    /** As it is written in Portugal. */
    PT("pt", Locale.of("pt", "PT"));

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this(tag, Locale.forLanguageTag(tag));
    }

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The language as in {@code ?language=} and {@code <html lang>}: BCP 47, lower case, without a country. */
    public String tag() {
        return tag;
    }

    /** For the names of days and months. */
    public Locale locale() {
        return locale;
    }

    /** The language of a tag in any case, with a country or without: {@code fr}, {@code fr-CH}, {@code FR}. */
    public static Optional<Language> ofTag(String tag) {
        String first = Locale.forLanguageTag(tag.strip()).getLanguage();
        return Stream.of(values()).filter(known -> known.tag.equals(first)).findFirst();
    }
}
