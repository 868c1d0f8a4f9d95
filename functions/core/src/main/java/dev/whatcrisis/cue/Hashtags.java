// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hashtags of a text, in lower case with their sign. */
public final class Hashtags {
    private static final Pattern TAG = Pattern.compile("#[\\p{L}\\p{N}_]{2,}");

    private Hashtags() {}

    public static Set<String> in(String text) {
        if (text.indexOf('#') < 0) {
            return Set.of();
        }
        return TAG.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
