// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.collecting.Poll;
import dev.whatcrisis.detecting.DetectCrises.Detected;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a run came to, for whoever called the function by hand. */
final class Outcomes {
    private Outcomes() {}

    static ObjectNode of(List<Poll> polls) {
        ObjectNode json = Json.object();
        json.set("polls", Json.array(polls, Outcomes::poll));
        return json;
    }

    static ObjectNode ofLooks(List<Detected> looks) {
        ObjectNode json = Json.object();
        json.set("watches", Json.array(looks, Outcomes::look));
        return json;
    }

    static void write(ObjectNode json, OutputStream out) throws IOException {
        out.write(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode poll(Poll poll) {
        ObjectNode json = Json.object()
                .put("watch", poll.watch().value())
                .put("query", poll.query().key())
                .put("outcome", poll.outcome().name())
                .put("added", poll.added());
        poll.failure().ifPresent(failure -> json.put("failure", failure.kind().name()));
        return json;
    }

    private static ObjectNode look(Detected look) {
        return Json.object()
                .put("mood", look.now().mood().name())
                .put("level", look.now().level().name())
                .put("open", look.now().open().size())
                .put("sent", look.sent())
                .put("beaten", look.beaten());
    }
}
