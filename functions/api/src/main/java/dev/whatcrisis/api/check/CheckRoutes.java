// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.watch.LessonsJson;
import dev.whatcrisis.api.watch.WatchFields;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.collecting.QueryCheck;
import dev.whatcrisis.relevance.TermLinter;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Trying terms, sources and accounts before anything is stored. Sources are asked for real; nothing of their answers is kept. */
public final class CheckRoutes {
    private final CheckQueries checks;
    private final Allowance allowance;
    private final WatchFields fields;

    /** @param sources the ones that a watch may ask */
    public CheckRoutes(CheckQueries checks, IdempotencyStore keys, Set<SourceName> sources) {
        this.checks = checks;
        this.allowance = new Allowance(keys);
        this.fields = new WatchFields(sources);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.ADMIN, "POST", "/checks/terms", this::terms),
                Route.of(Role.ADMIN, "POST", "/checks/source", this::source),
                Route.of(Role.ADMIN, "POST", "/checks/account", this::account));
    }

    /** The queries that were sent, or else those that are asked about a brand when nothing is said. */
    private Response terms(Call call) {
        Watch draft = fields.draft(call.body(), call.now());
        allowance.take(call.now());
        List<Query> queries = draft.queries().isEmpty()
                ? checks.standard().about(draft.brand(), draft.language(), draft.zone())
                : draft.queries();
        Words words = call.words(draft);
        ObjectNode json = Json.object();
        json.set("warnings", Json.array(TermLinter.lint(draft), warning -> LessonsJson.warning(warning, words)));
        json.set("sources", Json.array(checks.check(draft, queries, call.now()), check -> write(check, call, words)));
        return Response.json(200, json);
    }

    private Response source(Call call) {
        Fields sent = call.body();
        Watch draft = fields.draft(sent.needed("watch"), call.now());
        Query query = fields.query(sent.needed("query"));
        sent.end();
        return one(call, draft, query);
    }

    private Response account(Call call) {
        OwnAccount account = fields.ownAccount(call.body());
        Query query = checks.standard().of(account);
        Watch draft = Watch.of(WatchFields.DRAFT, account.handle(), ZoneOffset.UTC, List.of(query), call.now())
                .withOwnAccounts(List.of(account));
        return one(call, draft, query);
    }

    private Response one(Call call, Watch draft, Query query) {
        allowance.take(call.now());
        QueryCheck check = checks.check(draft, List.of(query), call.now()).getFirst();
        return Response.json(200, write(check, call, call.words(draft)));
    }

    private static ObjectNode write(QueryCheck check, Call call, Words words) {
        return CheckJson.write(check, words, call.now());
    }
}
