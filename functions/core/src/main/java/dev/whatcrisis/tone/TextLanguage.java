// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import dev.whatcrisis.watch.Language;
import java.util.Optional;

/** In which language a text is written. */
public final class TextLanguage {
    private TextLanguage() {}

    /**
     * As its own small words tell, or else as it is stated.
     *
     * @param stated BCP 47 as the source says, or empty
     * @return empty when it is none that the product speaks
     */
    public static Optional<Language> of(String text, String stated) {
        return Tongue.of(stated, TextWords.of(text)).map(Tongue::code).flatMap(Language::ofTag);
    }
}
