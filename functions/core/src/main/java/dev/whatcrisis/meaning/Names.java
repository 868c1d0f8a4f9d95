// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.regex.Pattern;

/**
 * Finds names of organisations and people by their capitals: two or more words with a capital one after the other, within a
 * sentence. A text that addresses somebody ("your") is about whom it addresses, whatever names are in it.
 */
final class Names {
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}'’-]+";

    private static final String LINK =
            "(?:\\s(?:&|and|et|und|y|e|of|the|de|la|le|les|des|du|del|della|di|do|da|dos|das|zum|zur))*";

    private static final Pattern NAME =
            Pattern.compile("(?<![.!?…:]\\s{0,3})(?<=[\\p{L}\\p{N},;]\\s)" + WORD + LINK + "\\s" + WORD);

    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)\\b(?:you|your|yours|ya|vous|votre|vos|ihr|euch|euer|eure[mnrs]?|ihnen|vosotr[oa]s|ustedes?|os|vuestr[oa]s?"
                    + "|voi|vi|vostr[oaie]|voc[êe]s?|voss[oa]s?)\\b");

    private Names() {}

    /** Whether a text names somebody and addresses nobody. */
    static boolean in(String text) {
        return NAME.matcher(text).find() && !ADDRESS.matcher(text).find();
    }
}
