// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages whose word lists the product carries. */
enum Tongue {
    EN,
    ES,
    FR,
    DE,
    IT,
    PT;

    /** Where attacks were told well enough on posts that nothing was trained on: macro-F1 from .72 on, see MODEL_CARD.md. */
    private static final Set<Tongue> HOSTILITY_KNOWN = EnumSet.of(EN, ES, DE, PT);

    private static final List<Tongue> ALL = List.of(values());
    private static final int ENOUGH_VOTES = 2;

    private final String code = name().toLowerCase(Locale.ROOT);

    String code() {
        return code;
    }

    /** Not in French, where it is .55, nor in Italian, for which there are no labelled posts. */
    boolean knowsHostility() {
        return HOSTILITY_KNOWN.contains(this);
    }

    /**
     * The language to read a text in. Sources often state the default of somebody's device, so that a clear vote of the
     * text's own function words overrules what is stated.
     */
    static Optional<Tongue> of(String stated, List<String> words) {
        Optional<Tongue> known = byTag(stated);
        Optional<Tongue> heard = guess(words);
        if (heard.isEmpty() || known.equals(heard)) {
            return known;
        }
        if (stated.isBlank()) {
            return heard;
        }
        long against = known.map(tongue -> tongue.votes(words)).orElse(0L);
        return heard.get().votes(words) >= 2 * against + ENOUGH_VOTES + 1 ? heard : known;
    }

    /** The language of a BCP 47 tag such as {@code fr-CA}. */
    static Optional<Tongue> byTag(String tag) {
        String stripped = tag.strip();
        int end = 0;
        while (end < stripped.length() && stripped.charAt(end) != '-' && stripped.charAt(end) != '_') {
            end++;
        }
        String primary = stripped.substring(0, end).toLowerCase(Locale.ROOT);
        for (Tongue tongue : ALL) {
            if (tongue.code.equals(primary)) {
                return Optional.of(tongue);
            }
        }
        return Optional.empty();
    }

    /** The language with the most function words, if it has two of them and more than every other. */
    static Optional<Tongue> guess(List<String> words) {
        Tongue best = EN;
        long most = 0;
        long second = 0;
        for (Tongue tongue : ALL) {
            long votes = tongue.votes(words);
            second = Math.max(second, Math.min(votes, most));
            if (votes > most) {
                most = votes;
                best = tongue;
            }
        }
        return most >= ENOUGH_VOTES && most > second ? Optional.of(best) : Optional.empty();
    }

    private long votes(List<String> words) {
        Set<String> own = StopWords.of(this);
        long votes = 0;
        for (String word : words) {
            votes += own.contains(word) ? 1 : 0;
        }
        return votes;
    }
}
