// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.InMemoryPersonStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.api.link.InMemoryLinkStore;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.api.rota.NoCalendars;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.SampleWatchStates;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.rota.CalendarReader;
import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API over stores in memory, with three people, and every answer held against the OpenAPI description.
 *
 * <p>It is Sunday, 1 March 2026, 10:30 UTC.
 */
public final class World {
    public static final Instant NOW = Instant.parse("2026-03-01T10:30:00Z");
    public static final WatchId ACME = new WatchId("acme");
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Map<SourceName, Duration> INTERVALS = Map.of(
            new SourceName("hackernews"), Duration.ofMinutes(5),
            new SourceName("rss"), Duration.ofMinutes(15));

    public final InMemoryPersonStore people = new InMemoryPersonStore();
    public final InMemoryLinkStore links = new InMemoryLinkStore();
    public final InMemoryAuditLog audit = new InMemoryAuditLog();
    public final Ports ports = Ports.inMemory();

    /** What can be tried; a test may add some. */
    public final List<Source> sources = new ArrayList<>();

    /** What is wrong with the settings; a test may add some. */
    public final List<SettingFault> faults = new ArrayList<>();

    /** What calendars say; a test may put others there. */
    public CalendarReader calendars = new NoCalendars();

    public final Api api;
    public final String admin;
    public final String responder;
    public final String viewer;

    /** How well is kept what is done. */
    public Keeping keeping = Keeping.WELL;

    /** Moves when a test moves it. */
    public Instant now = NOW;

    public World() {
        this(new Assets(World.class.getClassLoader()));
    }

    public World(Assets assets) {
        SecureRandom random = new SecureRandom();
        api = new Api(
                new ApiPorts(ports, people, links, new InMemoryIdempotencyStore(), audit),
                INTERVALS,
                assets,
                random,
                new CheckQueries(() -> sources, new SampleQueries()),
                new CalendarReader() {
                    @Override
                    public CalendarReading read(String file, Roster roster, Instant at) {
                        return calendars.read(file, roster, at);
                    }

                    @Override
                    public CalendarReading fetch(URI address, Roster roster, Instant at) {
                        return calendars.fetch(address, roster, at);
                    }
                },
                () -> faults,
                () -> keeping);
        AccessTokens tokens = new AccessTokens(people, random);
        admin = tokens.issue("Ada", Role.ADMIN, now).token();
        responder = tokens.issue("Rémi", Role.RESPONDER, now).token();
        viewer = tokens.issue("Vera", Role.VIEWER, now).token();
    }

    /** The watch "acme" of a team in Paris. */
    public Watch acme() {
        List<Query> queries = List.of(Query.parse("hackernews:acme"), Query.parse("rss:https://news.example/feed"));
        return ports.watches().save(Watch.of(ACME, "Acme", PARIS, queries, NOW)).orElseThrow();
    }

    /** Lea, whom everything may ring, in a roster of her own. */
    public Contact lea(Language language) {
        Contact lea = new Contact(
                "lea",
                "Léa",
                Duty.AWAKE_FIRST,
                Optional.of("+33612345678"),
                Optional.of("lea@acme.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                PARIS,
                language);
        ports.roster().save(new Roster(List.of(lea), ports.roster().load().version()));
        return lea;
    }

    /** Has this contact been woken for it then. */
    public void woken(IncidentId incident, String contact, String at) {
        AlertId id = new AlertId(incident + ":" + contact + ":sms:level_up:storm");
        Instant then = Instant.parse(at);
        Message message = new Message("", "STORM Acme");
        Said said = new Said(Level.STORM, Set.of(), true);
        ports.alerts()
                .due(new Alert(
                        id,
                        ACME,
                        Optional.of(incident.value()),
                        contact,
                        Means.SMS,
                        Alert.Reason.LEVEL_UP,
                        true,
                        said,
                        message,
                        then,
                        new Alert.Progress.Due()));
        ports.alerts().sent(id, then);
    }

    /** Lets an incident of the watch "acme" tell these stories. */
    public void stories(IncidentId incident, String... ids) {
        List<Story> live = Stream.of(ids).map(id -> story(new StoryId(id))).toList();
        StoryBook book = new StoryBook(
                new Stories(live, List.of(), Stories.none().background()),
                Map.of(),
                live.stream().collect(Collectors.toMap(Story::id, story -> incident)));
        ports.states().save(SampleWatchStates.fresh(ACME, NOW).withBook(book));
    }

    private static Story story(StoryId id) {
        MentionId first = new MentionId(new SourceName("rss"), id.value());
        return new Story(id, "kettle, lid", NOW, NOW, 3, 0, List.of(), first, 500);
    }

    public Answer get(String target) {
        return send(viewer, "GET", target, "", Map.of());
    }

    public Answer get(String token, String target) {
        return send(token, "GET", target, "", Map.of());
    }

    public Answer put(String token, String target, String json) {
        return send(token, "PUT", target, json, Map.of("Content-Type", "application/json"));
    }

    public Answer post(String token, String target, String json) {
        return send(token, "POST", target, json, Map.of("Content-Type", "application/json"));
    }

    public Answer post(String token, String target, String json, String idempotencyKey) {
        return send(
                token,
                "POST",
                target,
                json,
                Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey));
    }

    public Answer delete(String token, String target) {
        return send(token, "DELETE", target, "", Map.of());
    }

    /** A form without a token, as the one-tap page sends it. */
    public Answer form(String target, String form) {
        return send("", "POST", target, form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends a request and holds the answer against the description. */
    public Answer send(String token, String method, String target, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (!token.isEmpty()) {
            all.put("Authorization", "Bearer " + token);
        }
        Request request = Request.of(method, target, all, body.getBytes(StandardCharsets.UTF_8));
        Response response = api.handle(request, now);
        OpenApi.DESCRIPTION.check(request, response);
        return new Answer(response);
    }
}
