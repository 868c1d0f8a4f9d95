// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.watch.WatchFields;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is watched and who is told, out of the stores and into them, whole. */
public final class ConfigRoutes {
    private final Ports ports;
    private final WatchFields fields;
    private final ConfigImport imports;

    /** @param sources the ones that a watch may ask */
    public ConfigRoutes(Ports ports, Set<SourceName> sources) {
        this.ports = ports;
        this.fields = new WatchFields(sources);
        this.imports = new ConfigImport(ports);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.ADMIN, "GET", "/config", this::read),
                Route.of(Role.ADMIN, "PUT", "/config", this::write),
                Route.of(Role.ADMIN, "POST", "/checks/config", this::check));
    }

    private Response read(Call call) {
        Config config = Config.of(
                ports.watches().all(), ports.roster().load(), ports.rota().load());
        return Response.json(200, ConfigJson.write(config));
    }

    private Response write(Call call) {
        return answer(imports.apply(sent(call), call.now()), call);
    }

    private Response check(Call call) {
        return answer(imports.plan(sent(call), call.now()), call);
    }

    private Config sent(Call call) {
        return ConfigJson.read(call.body().object(), fields, ConfigJson.Stored.of(ports), call.now());
    }

    private static Response answer(List<Change> changes, Call call) {
        Words words = call.words(Optional.empty());
        return Response.json(200, Json.object().set("changes", Json.array(changes, change -> write(change, words))));
    }

    private static ObjectNode write(Change change, Words words) {
        ObjectNode json = Json.object().put("kind", change.kind().name());
        json.set("watch", Json.maybeText(Optional.of(change.what()).filter(id -> !id.isEmpty())));
        json.set("fields", Json.texts(change.fields()));
        json.put("sentence", words.say(change.sentence()));
        json.set("lookBack", Json.maybeText(change.lookBack().map(words::say)));
        return json;
    }
}
