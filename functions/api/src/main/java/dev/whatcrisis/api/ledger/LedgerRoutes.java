// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.ledger;

import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.export.Csv;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.ledger.Ledger;
import dev.whatcrisis.ledger.Quarter;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.util.List;

/** How well a watch judged, and what a person answers to what that proposes. */
public final class LedgerRoutes {
    private static final String ONE = "/watches/{id}/ledger";
    private static final int LONGEST_PROPOSAL = 100;

    private final WatchStore watches;
    private final Tunings tunings;

    public LedgerRoutes(Ports ports) {
        this.watches = ports.watches();
        this.tunings = new Tunings(ports);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", ONE, this::ledger).query("quarter"),
                Route.of(Role.VIEWER, "GET", ONE + ".csv", this::table).query("quarter", Csv.BOM),
                Route.of(Role.ADMIN, "POST", ONE + "/accept", call -> answer(call, Tuning.Answer.ACCEPTED)),
                Route.of(Role.ADMIN, "POST", ONE + "/decline", call -> answer(call, Tuning.Answer.DECLINED)),
                Route.of(Role.ADMIN, "POST", ONE + "/take-back", this::takeBack));
    }

    private Response ledger(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        return answer(call, watch, quarter(call, watch));
    }

    private Response table(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        Ledger ledger = tunings.reader().read(watch, quarter(call, watch));
        return LedgerRows.TABLE.answer(
                call, watch.id() + "-ledger-" + ledger.quarter(), LedgerRows.write(ledger.rows()));
    }

    private Response answer(Call call, Tuning.Answer answer) {
        Fields fields = call.body();
        String proposal = fields.text("proposal", LONGEST_PROPOSAL);
        fields.why();
        fields.end();
        Watch watch = tunings.answer(WatchRoutes.find(watches, call), proposal, answer, call.who(), call.now());
        return answer(call, watch, Quarter.of(call.now(), watch.zone()));
    }

    private Response takeBack(Call call) {
        call.body().onlyWhy();
        Watch watch = tunings.takeBack(WatchRoutes.find(watches, call), call.who(), call.now());
        return answer(call, watch, Quarter.of(call.now(), watch.zone()));
    }

    private Response answer(Call call, Watch watch, Quarter quarter) {
        Ledger ledger = tunings.reader().read(watch, quarter);
        return Response.json(
                200,
                new LedgerJson(call.words(watch))
                        .write(
                                watch,
                                ledger,
                                tunings.reader().anythingBefore(watch, quarter),
                                tunings.open(watch, ledger, call.now())));
    }

    /** The one that was asked for, or the present one. */
    private static Quarter quarter(Call call, Watch watch) {
        return call.query("quarter")
                .map(asked ->
                        Quarter.parse(asked).orElseThrow(() -> Problem.field("quarter", Fact.of("refusal.quarter"))))
                .orElseGet(() -> Quarter.of(call.now(), watch.zone()));
    }
}
