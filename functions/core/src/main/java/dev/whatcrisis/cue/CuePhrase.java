// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.tone.TextWords;
import java.util.List;
import java.util.Set;

/** A phrase of one or more words; the last may stand for any ending. */
record CuePhrase(List<String> words, boolean open) {
    private static final int NEGATOR_REACH = 3;

    CuePhrase {
        words = List.copyOf(words);
    }

    /** Reads {@code "second degree"} or {@code "hospital*"}; a star counts at the end of the phrase only. */
    static CuePhrase of(String written) {
        String phrase = written.strip();
        boolean open = phrase.endsWith("*");
        List<String> words = TextWords.of(open ? phrase.substring(0, phrase.length() - 1) : phrase);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a cue has no word: \"" + written + "\"");
        }
        return new CuePhrase(words, open);
    }

    /** Whether it begins at this place of a text's words, with none of {@code except} within three words before it. */
    boolean at(List<String> text, int at, Set<String> except) {
        return at + words.size() <= text.size() && matches(text, at) && !takenBack(text, at, except);
    }

    private boolean matches(List<String> text, int at) {
        int last = words.size() - 1;
        String end = text.get(at + last);
        boolean ends = open ? end.startsWith(words.get(last)) : end.equals(words.get(last));
        return ends && (last == 0 || text.subList(at, at + last).equals(words.subList(0, last)));
    }

    private static boolean takenBack(List<String> text, int at, Set<String> except) {
        return !except.isEmpty()
                && text.subList(Math.max(0, at - NEGATOR_REACH), at).stream().anyMatch(except::contains);
    }

    @Override
    public String toString() {
        return String.join(" ", words) + (open ? "…" : "");
    }
}
