// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.tone.TextWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Words by which people say that somebody is hurt or in danger, that an account is stolen or private data is out. */
public final class UrgentWords {
    private static final Set<CueKind> URGENT =
            EnumSet.of(CueKind.SAFETY, CueKind.DANGER, CueKind.HIJACK, CueKind.BREACH, CueKind.VIOLENCE);

    private UrgentWords() {}

    /** Whether a text, or a single word, has some, in any language that is known. */
    public static boolean in(String text) {
        List<String> words = TextWords.of(text);
        return CueTable.ALL.stream()
                .flatMap(table -> table.kindsIn(words).stream())
                .anyMatch(URGENT::contains);
    }
}
