// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of the one who reads an answer. */
final class Reader {
    /** The parameter that every route with a token takes: {@code ?language=fr}. */
    static final String LANGUAGE = "language";

    private static final List<String> TAGS =
            Stream.of(Language.values()).map(Language::tag).toList();

    private Reader() {}

    /** The language that is asked for, else the first that the reader's browser prefers; empty when neither is spoken. */
    static Optional<Language> language(Request request) {
        return asked(request)
                .flatMap(Language::ofTag)
                .or(() -> request.header("accept-language").flatMap(Reader::preferred));
    }

    /** @throws Problem 400 when another language is asked for than there are */
    static void refuseUnknownLanguage(Request request) {
        asked(request).filter(tag -> Language.ofTag(tag).isEmpty()).ifPresent(tag -> {
            throw Problem.field(LANGUAGE, Fact.of("refusal.one-of").with("choices", String.join(", ", TAGS)));
        });
    }

    private static Optional<String> asked(Request request) {
        return Optional.ofNullable(request.query().get(LANGUAGE));
    }

    /** RFC 9110: in the order of their weight; a header that cannot be read says nothing. */
    private static Optional<Language> preferred(String header) {
        try {
            return Optional.ofNullable(Locale.lookupTag(LanguageRange.parse(header), TAGS))
                    .flatMap(Language::ofTag);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
