// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.watch.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words to start from; never sent by the product itself.
 *
 * @param text what is not known stands in square brackets; at most {@link #MAX_TEXT} characters
 * @param fillIns the bracketed parts, in order, each once
 * @param note what to do before and around it
 */
public record Draft(Skeleton form, Language language, String text, List<String> fillIns, String note) {
    /** Fits every network that is listened to. */
    public static final int MAX_TEXT = 280;

    private static final Pattern FILL_IN = Pattern.compile("\\[[^\\]]+]");

    public Draft {
        fillIns = List.copyOf(fillIns);
    }

    static Draft of(Skeleton form, Language language, String text, String note) {
        List<String> fillIns = FILL_IN.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return new Draft(form, language, text, fillIns, note);
    }
}
