// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.rota;

import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.check.Allowance;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.http.Versions;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rota.CalendarReader;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Who is on duty now and next, and the calendar that says so. */
public final class RotaRoutes {
    private static final Fact CHANGED = Fact.of("refusal.rota-changed");

    private final Ports ports;
    private final CalendarReader calendars;
    private final Allowance allowance;

    public RotaRoutes(Ports ports, CalendarReader calendars, IdempotencyStore keys) {
        this.ports = ports;
        this.calendars = calendars;
        this.allowance = new Allowance(keys);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.RESPONDER, "GET", "/rota", this::read),
                Route.of(Role.ADMIN, "PUT", "/rota", this::write),
                Route.of(Role.ADMIN, "POST", "/checks/rota", this::check));
    }

    private Response read(Call call) {
        return answer(call, ports.rota().load());
    }

    private Response write(Call call) {
        RotaFields sent = RotaFields.read(call.body());
        Rota known = ports.rota().load();
        long version = Versions.expected(call, CHANGED, sent.version(), known.version());
        Rota next = read(call, sent).withVersion(version);
        return answer(call, ports.rota().save(next).orElseThrow(() -> Problem.versionConflict(CHANGED)));
    }

    /** What it would be: read for real, and not kept. */
    private Response check(Call call) {
        return answer(call, read(call, RotaFields.read(call.body())));
    }

    private Rota read(Call call, RotaFields sent) {
        if (sent.address().isPresent()) {
            allowance.take(call.now());
        }
        return sent.rota(calendars, ports.roster().load(), call.now());
    }

    private Response answer(Call call, Rota rota) {
        Optional<Watch> first = ports.watches().all().stream().findFirst();
        ZoneId zone = first.map(Watch::zone).orElse(ZoneOffset.UTC);
        RotaJson json = new RotaJson(ports.roster().load(), zone, call.words(first), call.now());
        return Versions.tagged(Response.json(200, json.write(rota)), rota.version());
    }
}
