// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.watch.Language;
import java.util.List;

/** The forms of an answer, as every language must be able to say them. */
interface Sentences {
    static Sentences of(Language language) {
        return switch (language) {
            case EN -> new EnglishSentences();
            case FR -> new FrenchSentences();
        };
    }

    /** A harmless slip, with a laugh at oneself. */
    String lightSlip(Known known);

    /** The same without the laugh. */
    String plainSlip(Known known);

    String selfIrony();

    /** Six parts: what we did, our fault, sorry, why, what is repaired, what comes; no condition, no excuse. */
    String apology();

    String acknowledge(Known known);

    String correct();

    String hold(Known known);

    String stance();

    String angry();

    String disappointed();

    String customer();

    String question();

    /** Three posts: what happened, what changed, thank you. */
    List<String> closing(Known known);

    String safety(Known known);

    String hijack();

    String note(Skeleton form);

    String deleteFirst();

    String nameTheChange();

    String whyPlain();

    String nobodyTonight();
}
