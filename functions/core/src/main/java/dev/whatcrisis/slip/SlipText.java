// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An own post as the signs read it: compatibility forms folded, lower case, no accents, single spaces. */
final class SlipText {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ`]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINK = Pattern.compile("https?://|www\\.");
    private static final Pattern CHAT =
            Pattern.compile("\\bx{1,3}\\b[ !.]*$|[😘🥰💋❤]|\\bur?\\b|\\bstp\\b|\\bgonna\\b");

    /** Small and capital letters or signs and a digit in one word, which is no address and no hashtag. */
    private static final Pattern PASSWORD =
            Pattern.compile("(?<!\\S)(?![#@(«]|https?:|\\S*@|\\S*\\.\\p{Ll}{2,}(?:/|$|\\s))"
                    + "(?=\\S*\\p{Ll})(?=\\S*\\d)(?=\\S*[\\p{Lu}!#$%&*_+~=])[\\p{L}\\d!#$%&*_+~=@?-]{7,}");

    private final String raw;
    private final String folded;

    SlipText(String text) {
        raw = text.strip();
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String straight = APOSTROPHES.matcher(bare).replaceAll("'");
        folded = SPACES.matcher(straight).replaceAll(" ").strip();
    }

    boolean blank() {
        return folded.isEmpty();
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(folded).find();
    }

    Stream<MatchResult> all(Pattern pattern) {
        return pattern.matcher(folded).results();
    }

    long count(Pattern pattern) {
        return all(pattern).count();
    }

    /** As it was written, with capitals and accents. */
    String raw() {
        return raw;
    }

    boolean holdsPassword() {
        return PASSWORD.matcher(raw).find();
    }

    boolean hasLink() {
        return has(LINK);
    }

    boolean hasHashtag() {
        return folded.indexOf('#') >= 0;
    }

    boolean beginsWithHandle() {
        return folded.startsWith("@");
    }

    boolean beginsInLowerCase() {
        return !raw.isEmpty() && Character.isLowerCase(raw.codePointAt(0));
    }

    /** Kisses, "u", "stp": how people write to those they know. */
    boolean readsLikeChat() {
        return has(CHAT);
    }
}
