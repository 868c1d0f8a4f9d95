// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.tone.Emotion;
import dev.whatcrisis.tone.Tone;
import java.util.Locale;

/** A tone as one line of JSON. */
final class ToneJson {
    private static final double PLACES = 1e4;

    private ToneJson() {}

    static ObjectNode of(TextLine line, Tone tone) {
        ObjectNode json = Json.object();
        json.put("lang", line.lang().isEmpty() ? tone.lang() : line.lang());
        json.putObject("sentiment")
                .put("negative", round(tone.sentiment().negative()))
                .put("neutral", round(tone.sentiment().neutral()))
                .put("positive", round(tone.sentiment().positive()));
        json.put("hostile", round(tone.hostile()));
        json.put("hostileSure", tone.hostileSure());
        json.put("anger", round(tone.anger()));
        json.put("label", tone.label().name().toLowerCase(Locale.ROOT));
        json.set("words", Json.texts(tone.words()));
        json.put("confidence", tone.confidence().name().toLowerCase(Locale.ROOT));
        json.set("emotion", emotion(tone.emotion()));
        json.set("hostileWords", Json.texts(tone.hostileWords()));
        return json;
    }

    private static ObjectNode emotion(Emotion emotion) {
        ObjectNode json = Json.object();
        json.put("anger", round(emotion.anger()));
        json.put("joy", round(emotion.joy()));
        json.put("optimism", round(emotion.optimism()));
        json.put("sadness", round(emotion.sadness()));
        json.set("words", Json.texts(emotion.words()));
        return json;
    }

    private static double round(double chance) {
        return Math.rint(chance * PLACES) / PLACES;
    }
}
