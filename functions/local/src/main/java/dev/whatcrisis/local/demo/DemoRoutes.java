// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.Look;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;

/** The moments of a demo, and which of them is looked at. */
final class DemoRoutes {
    static final String PATH = "/demo";

    private final Script script;
    private final Moments moments;

    DemoRoutes(Script script, Moments moments) {
        this.script = script;
        this.moments = moments;
    }

    List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", PATH, this::show), Route.of(Role.VIEWER, "PUT", PATH, this::look));
    }

    private Response show(Call call) {
        return Response.json(200, write(moments.state(), call));
    }

    private Response look(Call call) {
        Fields fields = call.body();
        fields.need("moment");
        long number = fields.whole("moment").orElseThrow();
        fields.end();
        if (number > Integer.MAX_VALUE || !moments.look((int) number)) {
            int last = moments.state().all().size() - 1;
            throw Problem.field(
                    "moment", Fact.of("refusal.whole-between").with("least", 0).with("most", last));
        }
        return show(call);
    }

    private ObjectNode write(Moments.State state, Call call) {
        ObjectNode json = Json.object()
                .put("story", script.name())
                .put("zone", script.watch().zone().getId())
                .put("played", state.played())
                .put("ended", state.ended())
                .put("moment", state.looked());
        json.set("moments", Json.array(state.all(), moment -> write(moment, call)));
        return json;
    }

    private ObjectNode write(Moment moment, Call call) {
        Words words = Words.of(
                        call.words(script.watch()).language(),
                        script.watch().zone(),
                        moment.now().at())
                .unbroken();
        ObjectNode json = Json.object().put("at", moment.now().at().toString());
        json.set("state", look(moment.now()).json(words));
        return json.put("wakes", moment.wakes()).set("said", Json.texts(words.say(moment.said())));
    }

    private static Look look(Conclusion now) {
        return switch (now.mood()) {
            case WAITING -> Look.WAITING;
            case PAUSED -> Look.PAUSED;
            case BLIND -> Look.BLIND;
            case LEARNING -> now.level() == Level.WHAT_CRISIS ? Look.LEARNING : Look.of(now.level());
            case WATCHING -> Look.of(now.level());
        };
    }
}
