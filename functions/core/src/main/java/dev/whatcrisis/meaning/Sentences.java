// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences, by their end marks and by line breaks. */
final class Sentences {
    /** Shorter pieces say nothing by themselves and go with the next one. */
    private static final int SHORTEST = 8;

    private static final Pattern END = Pattern.compile("[.!?…。！？]+[\\p{Pf}\"')]*(?:\\s+|$)|[\\n\\r]+");

    private Sentences() {}

    /** At most {@code most} sentences; the last one takes what remains. Together they are the text, but for blanks. */
    static List<String> of(String text, int most) {
        List<String> sentences = new ArrayList<>();
        Matcher ends = END.matcher(text);
        int from = 0;
        while (sentences.size() < most - 1 && ends.find()) {
            if (ends.end() - from >= SHORTEST && !text.substring(ends.end()).isBlank()) {
                sentences.add(text.substring(from, ends.end()).strip());
                from = ends.end();
            }
        }
        sentences.add(text.substring(from).strip());
        return sentences;
    }
}
