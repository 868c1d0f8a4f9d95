// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.reply.ReplyNumbers;

/** Writes what became of the people who were owed an answer. */
public final class ReplyNumbersJson {
    private ReplyNumbersJson() {}

    public static ObjectNode write(ReplyNumbers numbers) {
        ObjectNode json = Json.object()
                .put("people", numbers.people())
                .put("answered", numbers.answered())
                .put("left", numbers.left())
                .put("owed", numbers.owed())
                .put("byCriteria", numbers.byCriteria())
                .put("again", numbers.again());
        return json.set(
                "medianDelayMinutes", Json.maybe(numbers.medianDelay(), delay -> Json.whole(delay.toMinutes())));
    }
}
