// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.watch.Language;
import java.util.Map;

/** What each rule tells people to do and not to do, in their language. */
public final class RuleTexts {
    private RuleTexts() {}

    public static RuleText of(RuleId id, Language language) {
        Map<RuleId, RuleText> texts = switch (language) {
            case EN -> EnglishRules.TEXTS;
            case FR -> FrenchRules.TEXTS;
        };
        RuleText text = texts.get(id);
        if (text == null) {
            throw new IllegalStateException("rule " + id + " has no words in " + language);
        }
        return text;
    }
}
