// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which one can see what a post is about, cut to their beginning so that endings do not matter. */
final class OwnWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int STEM = 6;
    private static final Set<String> SMALL = Set.of("""
            this that with from your have they them then there their what when were will would could
            about after again been before being dont didnt just like more most much only over some
            than very where which while into here also because still every never always cette avec
            pour dans vous nous votre notre plus mais tout tous toute sont etre avoir fait faire comme
            sans sous leur leurs elle elles meme aussi bien encore entre apres avant deja jamais rien
            quel quelle quand
            """.strip().split("\\s+"));

    private OwnWords() {}

    static Set<String> in(SlipText text) {
        return text.all(WORD)
                .map(MatchResult::group)
                .filter(word -> !SMALL.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
