// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.effect.SalesCsv;
import dev.whatcrisis.effect.SalesStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a team hands in of its sales: a day and a number, and nothing else is kept. */
public final class SalesRoutes {
    /** Lines that are named one by one when they cannot be used. */
    private static final int MOST_NAMED = 20;

    private final WatchStore watches;
    private final SalesStore sales;

    public SalesRoutes(WatchStore watches, SalesStore sales) {
        this.watches = watches;
        this.sales = sales;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/watches/{id}/sales", this::read),
                Route.of(Role.RESPONDER, "PUT", "/watches/{id}/sales", this::handIn),
                Route.of(Role.RESPONDER, "DELETE", "/watches/{id}/sales", this::forget));
    }

    private Response read(Call call) {
        return Response.json(200, json(sales.of(WatchRoutes.find(watches, call).id())));
    }

    private Response handIn(Call call) {
        Watch watch = WatchRoutes.find(watches, call);
        LocalDate today = call.now().atZone(watch.zone()).toLocalDate();
        SalesCsv read = SalesCsv.read(call.csv(), today);
        Sales known = sales.of(watch.id());
        Sales stored = read.days().isEmpty() ? known : saved(known.with(read.days()));
        return Response.json(200, answer(read, stored, call.words(watch)));
    }

    private Response forget(Call call) {
        call.body().onlyWhy();
        sales.forget(WatchRoutes.find(watches, call).id());
        return Response.empty(204);
    }

    private Sales saved(Sales next) {
        return sales.save(next).orElseThrow(() -> Problem.versionConflict(Fact.of("refusal.sales-changed")));
    }

    private static ObjectNode answer(SalesCsv read, Sales stored, Words words) {
        ObjectNode json = json(stored)
                .put("taken", read.days().size())
                .put("refused", read.refused().size());
        return json.set(
                "lines",
                Json.array(
                        read.refused().stream().limit(MOST_NAMED).toList(),
                        line -> Json.object().put("line", line.line()).put("why", words.say(line.why()))));
    }

    private static ObjectNode json(Sales stored) {
        ObjectNode json = Json.object().put("days", stored.days().size());
        json.set("first", day(stored.days().keySet().stream().min(LocalDate::compareTo)));
        return json.set("last", day(stored.days().keySet().stream().max(LocalDate::compareTo)));
    }

    private static JsonNode day(Optional<LocalDate> day) {
        return Json.maybe(day, known -> Json.text(known.toString()));
    }
}
