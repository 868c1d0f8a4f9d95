// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.PeopleRoutes;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.check.CheckRoutes;
import dev.whatcrisis.api.config.ConfigRoutes;
import dev.whatcrisis.api.export.ExportRoutes;
import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.api.http.Dispatcher;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.http.Router;
import dev.whatcrisis.api.incident.ActRoutes;
import dev.whatcrisis.api.incident.AdviceRoutes;
import dev.whatcrisis.api.incident.AftermathRoutes;
import dev.whatcrisis.api.incident.ConclusionRoutes;
import dev.whatcrisis.api.incident.IncidentRoutes;
import dev.whatcrisis.api.ledger.LedgerRoutes;
import dev.whatcrisis.api.link.OneTapRoutes;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.api.page.HealthRoutes;
import dev.whatcrisis.api.page.PageRoutes;
import dev.whatcrisis.api.reply.DraftRoutes;
import dev.whatcrisis.api.reply.ReplyActRoutes;
import dev.whatcrisis.api.reply.ReplyRoutes;
import dev.whatcrisis.api.reply.ReplyTable;
import dev.whatcrisis.api.roster.RehearsalRoutes;
import dev.whatcrisis.api.roster.RosterRoutes;
import dev.whatcrisis.api.rota.NoCalendars;
import dev.whatcrisis.api.rota.RotaRoutes;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.api.watch.AlertRoutes;
import dev.whatcrisis.api.watch.BacktestRoutes;
import dev.whatcrisis.api.watch.CountRoutes;
import dev.whatcrisis.api.watch.FeedbackRoutes;
import dev.whatcrisis.api.watch.MentionRoutes;
import dev.whatcrisis.api.watch.NowRoutes;
import dev.whatcrisis.api.watch.PurgeRoutes;
import dev.whatcrisis.api.watch.SalesRoutes;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rota.CalendarReader;
import dev.whatcrisis.watch.SourceName;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The whole API: a request and the time in, an answer out. */
public final class Api {
    private final Router router;
    private final Dispatcher dispatcher;

    /** Over stores that keep what they take or throw, and settings with nothing wrong in them. */
    public Api(
            ApiPorts ports,
            Map<SourceName, Duration> intervals,
            Assets assets,
            SecureRandom random,
            CheckQueries checks) {
        this(ports, intervals, assets, random, checks, new NoCalendars(), List::of, () -> Keeping.WELL);
    }

    /**
     * @param intervals the sources that can be asked, and how often each is polled
     * @param random for access tokens
     * @param checks tries what is to be asked
     * @param calendars reads who is on duty
     * @param faults what is wrong with the settings of this installation
     * @param keeping how well is kept what is seen and done; asked often
     */
    public Api(
            ApiPorts ports,
            Map<SourceName, Duration> intervals,
            Assets assets,
            SecureRandom random,
            CheckQueries checks,
            CalendarReader calendars,
            Supplier<List<SettingFault>> faults,
            Supplier<Keeping> keeping) {
        AccessTokens tokens = new AccessTokens(ports.people(), random);
        this.router = new Router(routes(ports, intervals, assets, tokens, checks, calendars, faults, keeping));
        this.dispatcher = new Dispatcher(router, tokens, ports.idempotency(), ports.audit(), keeping);
    }

    private Api(Router router, Dispatcher dispatcher) {
        this.router = router;
        this.dispatcher = dispatcher;
    }

    /** The same, for pages of these origins too. */
    public Api allowing(AllowedOrigins origins) {
        return new Api(router, dispatcher.allowing(origins));
    }

    /** Answers a request by the access token that it carries. Never throws. */
    public Response handle(Request request, Instant now) {
        return handle(request, Optional.empty(), now);
    }

    /**
     * Answers a request. Never throws.
     *
     * @param known who asks, when the door has made sure of it; otherwise the request's token tells
     */
    public Response handle(Request request, Optional<Person> known, Instant now) {
        return dispatcher.handle(request, known, now);
    }

    /** Everything that can be asked. */
    public List<Route> routes() {
        return router.routes();
    }

    private static List<Route> routes(
            ApiPorts ports,
            Map<SourceName, Duration> intervals,
            Assets assets,
            AccessTokens tokens,
            CheckQueries checks,
            CalendarReader calendars,
            Supplier<List<SettingFault>> faults,
            Supplier<Keeping> keeping) {
        Ports core = ports.core();
        return Stream.of(
                        new PageRoutes(assets).routes(),
                        new HealthRoutes(ports.people(), keeping).routes(),
                        new WatchRoutes(core, intervals.keySet()).routes(),
                        new CheckRoutes(checks, ports.idempotency(), intervals.keySet()).routes(),
                        new ConfigRoutes(core, intervals.keySet()).routes(),
                        new NowRoutes(core, intervals, faults, keeping).routes(),
                        new CountRoutes(core).routes(),
                        new BacktestRoutes(core).routes(),
                        new MentionRoutes(core.watches(), core.mentions(), core.learned()).routes(),
                        new FeedbackRoutes(core.watches(), core.mentions(), core.learned()).routes(),
                        new PurgeRoutes(core).routes(),
                        new SalesRoutes(core.watches(), core.sales()).routes(),
                        new AlertRoutes(core.watches(), core.alerts()).routes(),
                        new IncidentRoutes(core).routes(),
                        new ExportRoutes(core).routes(),
                        new AdviceRoutes(core).routes(),
                        new AftermathRoutes(core).routes(),
                        new LedgerRoutes(core).routes(),
                        new ConclusionRoutes(core).routes(),
                        new ActRoutes(core).routes(),
                        new ReplyRoutes(core).routes(),
                        new ReplyActRoutes(core).routes(),
                        new ReplyTable(core).routes(),
                        new DraftRoutes(core).routes(),
                        new RosterRoutes(core.roster(), core.watches(), core.alerts()).routes(),
                        new RotaRoutes(core, calendars, ports.idempotency()).routes(),
                        new RehearsalRoutes(core).routes(),
                        new PeopleRoutes(ports.people(), tokens).routes(),
                        new OneTapRoutes(core, ports.links(), ports.audit()).routes())
                .flatMap(List::stream)
                .toList();
    }
}
