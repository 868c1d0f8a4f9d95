// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.http.Versions;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.looking.ForgetWatch;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reading and changing watches. */
public final class WatchRoutes {
    private static final String ONE = "/watches/{id}";

    private final WatchStore watches;
    private final ForgetWatch forget;
    private final WatchFields fields;

    /** @param sources the ones that a watch may ask */
    public WatchRoutes(Ports ports, Set<SourceName> sources) {
        this.watches = ports.watches();
        this.forget = new ForgetWatch(ports);
        this.fields = new WatchFields(sources);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/watches", this::list),
                Route.of(Role.VIEWER, "GET", ONE, this::read),
                Route.of(Role.ADMIN, "PUT", ONE, this::write),
                Route.of(Role.ADMIN, "DELETE", ONE, this::delete));
    }

    /** The watch that a call is about, named by a part of its path. */
    public static Watch find(WatchStore watches, Call call) {
        return find(watches, "id", call.part("id"));
    }

    /**
     * The watch of that id.
     *
     * @param field where the id was given
     */
    public static Watch find(WatchStore watches, String field, String id) {
        return watches.find(id(field, id)).orElseThrow(() -> unknown(id));
    }

    /** For an id that no watch has. */
    public static Problem unknown(String id) {
        return Problem.notFound(Fact.of("refusal.no-watch").with("id", id));
    }

    /**
     * The id that was given.
     *
     * @param field where
     */
    public static WatchId id(String field, String id) {
        try {
            return new WatchId(id);
        } catch (IllegalArgumentException e) {
            throw Problem.field(field, Fact.of("refusal.watch-id"));
        }
    }

    private Response list(Call call) {
        return Response.json(200, Json.object().set("watches", Json.array(watches.all(), WatchJson::write)));
    }

    private Response read(Call call) {
        return answer(200, find(watches, call));
    }

    private Response write(Call call) {
        WatchId id = id("id", call.part("id"));
        Optional<Watch> stored = watches.find(id);
        WatchFields.Sent sent =
                fields.read(id, call.body(), stored.map(Watch::createdAt).orElse(call.now()));
        Fact changed = Fact.of("refusal.watch-changed").with("id", id.value());
        long version = Versions.expected(
                call, changed, sent.version(), stored.map(Watch::version).orElse(0L));
        Watch next = sent.watch()
                .withVersion(version)
                .withTunings(stored.map(Watch::tunings).orElse(List.of()));
        Watch saved = watches.save(next).orElseThrow(() -> Problem.versionConflict(changed));
        return answer(stored.isPresent() ? 200 : 201, saved);
    }

    private Response delete(Call call) {
        call.body().onlyWhy();
        forget.forget(find(watches, call).id());
        return Response.empty(204);
    }

    private static Response answer(int status, Watch watch) {
        return Versions.tagged(Response.json(status, WatchJson.write(watch)), watch.version());
    }
}
