// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.says;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Meaning;
import java.util.List;
import java.util.Locale;

/** What a post says as one line of JSON. */
final class SaysJson {
    private static final double PLACES = 1e4;

    private SaysJson() {}

    /** {@code words} are the sentences that carry the danger or slip, the heaviest first. */
    static ObjectNode of(Meaning meaning, List<String> words) {
        ObjectNode json = Json.object();
        json.put("label", meaning.label().name());
        json.put("p", round(meaning.p()));
        json.put("danger", meaning.danger());
        json.put("wakes", meaning.wakes());
        json.put("slip", meaning.slip());
        json.put("pDanger", round(meaning.pDanger()));
        json.put("pSlip", round(meaning.pSlip()));
        json.put("about", word(meaning.about()));
        json.put("evidence", word(meaning.evidence()));
        json.put("witness", word(meaning.witness()));
        json.put("question", meaning.question());
        json.put("harm", word(meaning.harm()));
        json.set("words", Json.texts(words));
        ObjectNode labels = json.putObject("labels");
        for (Label label : Label.values()) {
            if (label.role() == meaning.label().role()) {
                labels.put(label.name(), round(meaning.labels().getOrDefault(label, 0.0)));
            }
        }
        json.put("confidence", meaning.known() ? "high" : "low");
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double round(double chance) {
        return Math.rint(chance * PLACES) / PLACES;
    }
}
