// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.AlertJson;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import java.util.List;

/** The outbox. Not for viewers: its texts hold links that act in the name of the one who got them. */
public final class AlertRoutes {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final WatchStore watches;
    private final AlertLog alerts;

    public AlertRoutes(WatchStore watches, AlertLog alerts) {
        this.watches = watches;
        this.alerts = alerts;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.RESPONDER, "GET", "/watches/{id}/alerts", this::outbox)
                .query("limit"));
    }

    private Response outbox(Call call) {
        int limit = call.number("limit", 1, MOST, USUAL);
        Watch watch = WatchRoutes.find(watches, call);
        return Response.json(200, AlertJson.write(alerts.latest(watch.id(), limit), call.words(watch)));
    }
}
