// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.cue.TableRows;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sign in an own post.
 *
 * @param pattern over the text as {@link SlipText} folds it
 * @param what it is; signs of the same kind that are the same count once; none for the words of a language
 */
record Sign(Kind kind, double weight, Pattern pattern, Optional<Telltale> what) {
    enum Kind {
        INTIMATE,
        DIRECT,
        ADDRESS,
        STATE,
        SECRET,
        VENT,
        LEISURE,
        TRADE,
        OFFER,
        CREDENTIAL,
        DRAFT,
        PROFANITY,
        INSULT,
        GROUP,
        TRAGEDY,
        AWARENESS,
        PROMO,
        JEST,
        SORROW,
        TAKEOVER,
        WE,
        BUSINESS,
        WORDS
    }

    static final List<Sign> ENGLISH = read("slips-en.tsv");
    static final List<Sign> FRENCH = read("slips-fr.tsv");

    /** The signs of the text's language; of both when its words do not tell. */
    static List<Sign> inLanguageOf(SlipText text) {
        long english = englishWords(text);
        long french = frenchWords(text);
        if (english == french) {
            return Stream.concat(ENGLISH.stream(), FRENCH.stream()).toList();
        }
        return english > french ? ENGLISH : FRENCH;
    }

    static long englishWords(SlipText text) {
        return text.count(wordsOf(ENGLISH));
    }

    static long frenchWords(SlipText text) {
        return text.count(wordsOf(FRENCH));
    }

    private static Pattern wordsOf(List<Sign> signs) {
        return signs.stream()
                .filter(sign -> sign.kind() == Kind.WORDS)
                .findFirst()
                .orElseThrow()
                .pattern();
    }

    private static Optional<Telltale> what(String code) {
        return code.equals("-") ? Optional.empty() : Optional.of(Telltale.valueOf(code));
    }

    private static List<Sign> read(String table) {
        return TableRows.read(Sign.class, table).stream()
                .map(row -> new Sign(
                        Kind.valueOf(row[0]), Double.parseDouble(row[1]), Pattern.compile(row[2]), what(row[3])))
                .toList();
    }
}
