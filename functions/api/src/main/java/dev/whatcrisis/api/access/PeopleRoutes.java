// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.words.Fact;
import java.util.List;

/** Giving tokens to people, and taking them back. */
public final class PeopleRoutes {
    private static final int LONGEST_NAME = 60;

    private final PersonStore people;
    private final AccessTokens tokens;

    public PeopleRoutes(PersonStore people, AccessTokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.ADMIN, "GET", "/people", this::list),
                Route.of(Role.ADMIN, "POST", "/people", this::add).secretAnswer(),
                Route.of(Role.VIEWER, "GET", "/people/me", this::me),
                Route.of(Role.ADMIN, "DELETE", "/people/{id}", this::delete));
    }

    private Response list(Call call) {
        return Response.json(200, Json.object().set("people", Json.array(people.all(), PeopleRoutes::write)));
    }

    private Response me(Call call) {
        return Response.json(200, write(call.person().orElseThrow()));
    }

    private Response add(Call call) {
        Fields fields = call.body();
        String name = fields.text("name", LONGEST_NAME).strip();
        Role role = fields.choice("role", Role.class);
        fields.end();
        AccessTokens.Issued issued = tokens.issue(name, role, call.now());
        ObjectNode json = Json.object();
        json.set("person", write(issued.person()));
        return Response.json(201, json.put("token", issued.token()));
    }

    private Response delete(Call call) {
        call.body().onlyWhy();
        String id = call.part("id");
        Person person = people.find(id)
                .orElseThrow(() -> Problem.notFound(Fact.of("refusal.no-person").with("id", id)));
        boolean otherAdmin = people.all().stream().anyMatch(p -> p.role() == Role.ADMIN && !p.id().equals(id));
        if (person.role() == Role.ADMIN && !otherAdmin) {
            throw Problem.conflict(Fact.of("refusal.last-admin").with("id", id));
        }
        people.delete(id);
        return Response.empty(204);
    }

    private static ObjectNode write(Person person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("role", person.role().name())
                .put("createdAt", person.createdAt().toString());
    }
}
