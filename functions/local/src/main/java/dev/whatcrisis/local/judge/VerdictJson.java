// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.util.List;

/** A verdict as one JSON object. */
final class VerdictJson {
    private VerdictJson() {}

    static ObjectNode of(Verdict verdict, Language language) {
        RuleText text = RuleTexts.of(verdict, language);
        Words words = Words.of(language);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        list(
                node,
                "verdict",
                verdict.actions().stream().sorted().map(VerdictJson::word).toList());
        node.put("rule", verdict.rule().name())
                .put("title", text.title())
                .put("type", CaseFields.lower(verdict.type()))
                .put("level", verdict.level().name())
                .put("severity", CaseFile.severity(verdict.level()))
                .put("wake", verdict.waking().wake())
                .put("basis", CaseFields.lower(verdict.waking().basis()))
                .put("wakeWhy", words.say(verdict.waking().reason()))
                .put("why", words.say(verdict.reason()))
                .put("timing", text.timing());
        list(node, "do", text.dos());
        list(node, "dont", text.donts());
        list(node, "skeletons", verdict.skeletons().stream().map(Enum::name).toList());
        list(node, "wouldChange", words.say(verdict.wouldChange()));
        return node.put("close", text.close());
    }

    private static void list(ObjectNode node, String name, List<String> items) {
        items.forEach(node.putArray(name)::add);
    }

    /** The table's short word. */
    private static String word(Action action) {
        return action == Action.ACKNOWLEDGE ? "ACK" : action.name();
    }
}
