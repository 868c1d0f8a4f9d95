// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.CollectRound;
import dev.whatcrisis.collecting.Fears;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.collecting.ReadUnread;
import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.detecting.Rehearse;
import dev.whatcrisis.detecting.SpeakUp;
import dev.whatcrisis.local.demo.Demos;
import dev.whatcrisis.local.door.Doorway;
import dev.whatcrisis.local.door.FrontDoor;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.store.Recovered;
import dev.whatcrisis.local.tell.ExampleContact;
import dev.whatcrisis.local.tell.Telling;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.rota.FollowCalendar;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.sources.SourceQueries;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.sources.calendar.IcsReader;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.FirstWatch;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Everything of the local product, put together: store, sources, use cases, API, HTTP server. */
final class Product implements AutoCloseable {
    private static final String OWNER = "local";

    private final MvStores stores;
    private final Ports ports;
    private final Doorway doorway;
    private final FrontDoor door;
    private final Demos demos;
    private final Rounds rounds;
    private final Housekeeping housekeeping;
    private final Housekeeping rota;
    private final String token;

    private Product(
            MvStores stores,
            Ports ports,
            Doorway doorway,
            FrontDoor door,
            Demos demos,
            Rounds rounds,
            FollowCalendar calendar,
            String token) {
        this.stores = stores;
        this.ports = ports;
        this.doorway = doorway;
        this.door = door;
        this.demos = demos;
        this.rounds = rounds;
        this.housekeeping = new Housekeeping(now -> daily(stores, now), InstantSource.system());
        this.rota = new Housekeeping(
                "the rota could not be read; it is tried again", calendar::follow, InstantSource.system());
        this.token = token;
    }

    /**
     * Opens the store and the port.
     *
     * @param flags say which watch is wanted: it is added to those that are stored, or changes its namesake
     * @throws IllegalArgumentException when a flag cannot be used; nothing was opened then
     * @throws IOException when the store or the port cannot be opened, in words for a person
     */
    static Product open(
            Path store,
            Doorway doorway,
            SourceSettings settings,
            WatchFlags flags,
            AllowedOrigins allowed,
            Telling telling,
            PrintWriter out)
            throws IOException {
        InstantSource clock = InstantSource.system();
        Optional<Watch> described = flags.watch(clock.instant());
        MvStores stores = MvStores.open(store);
        try {
            Optional<Watch> watch = described.map(fresh -> adopt(stores.ports(), flags, fresh));
            return assemble(stores, store, doorway, settings, watch, allowed, telling, clock, out);
        } catch (IOException | RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static Product assemble(
            MvStores stores,
            Path folder,
            Doorway doorway,
            SourceSettings settings,
            Optional<Watch> watch,
            AllowedOrigins allowed,
            Telling telling,
            InstantSource clock,
            PrintWriter out)
            throws IOException {
        SecureRandom random = new SecureRandom();
        ApiPorts all =
                new ApiPorts(stores.ports(), stores.people(), stores.links(), stores.idempotency(), stores.audit());
        Ports ports = all.core();
        watch.map(Product::first).ifPresent(first -> first.ensure(ports.watches(), ports.roster()));
        telling.onto(ports.roster(), ports.watches().all().stream().findFirst());
        List<Source> sources = Sources.standard(settings, clock);
        IcsReader calendars = new IcsReader(settings, clock);
        Api api = new Api(
                        all,
                        Sources.intervals(),
                        new Assets(Product.class.getClassLoader()),
                        random,
                        new CheckQueries(() -> sources, new SourceQueries()),
                        calendars,
                        List::of,
                        stores::keeping)
                .allowing(allowed);
        Demos demos = new Demos(
                api,
                new AccessTokens(all.people(), random),
                () -> new ReadPosts(CloseReader.whenAsked(), Fears.STANDARD),
                clock);
        FrontDoor door = FrontDoor.open(doorway, demos.answers());
        Console console = new Console(out);
        OneTapLinks links = new OneTapLinks(doorway.links(door.port()), all.links(), random);
        List<Channel> channels = telling.channels(folder, settings, clock, random, out);
        Sending sending = Sending.sideBySide(
                ports.alerts(), channels, clock, () -> "local", EnumSet.of(Means.EMAIL, Means.WEBHOOK));
        SpeakUp speakUp = new SpeakUp(ports, links, sending);
        Rehearse rehearse = new Rehearse(ports, links, sending);
        StoreNews news = new StoreNews(ports.watches(), stores::keeping, speakUp, clock, out);
        ReadPosts reading = new ReadPosts(CloseReader.whenAsked(), Fears.STANDARD);
        Rounds rounds = new Rounds(
                ports,
                new CollectRound(
                        sources,
                        ports.incidents(),
                        new CollectMentions(
                                        ports.mentions(),
                                        ports.sourceStates(),
                                        ports.followers(),
                                        ToneScorer.standard(),
                                        reading,
                                        random,
                                        clock)
                                .taughtBy(ports.learned()),
                        new ReadUnread(ports.mentions(), ports.incidents(), reading, clock)),
                new DetectCrises(ports, Sources::interval, speakUp),
                clock,
                (watched, detected) -> {
                    console.seen(watched, detected);
                    news.after(watched);
                    rehearse.round(clock.instant());
                });
        all.people().delete(OWNER);
        String token = new AccessTokens(all.people(), random)
                .issue(OWNER, Role.ADMIN, clock.instant())
                .token();
        FollowCalendar calendar = new FollowCalendar(ports.rota(), ports.roster(), calendars);
        return new Product(stores, ports, doorway, door, demos, rounds, calendar, token);
    }

    private static void daily(MvStores stores, Instant now) {
        stores.sweep(now);
        stores.copy();
    }

    /** That the store is a copy, because its file was damaged once. */
    Optional<Recovered> recovered() {
        return stores.recovered();
    }

    List<Watch> watches() {
        return ports.watches().all();
    }

    void start(Duration pause) {
        rounds.start(pause);
        housekeeping.start(Housekeeping.DAILY);
        rota.start(Housekeeping.EACH_MINUTE);
    }

    /**
     * Where the page is, with the token in the fragment: it is never sent to a server or written to a log. The page opens in
     * the language of the watch; English goes without saying.
     */
    String link() {
        String language = watches().stream()
                .map(Watch::language)
                .findFirst()
                .filter(first -> first != Language.EN)
                .map(first -> "language=" + first.tag() + "&")
                .orElse("");
        return doorway.page(door.port()) + "/#" + language + "token=" + token;
    }

    @Override
    public void close() {
        rounds.close();
        housekeeping.close();
        rota.close();
        door.close();
        demos.close();
        stores.close();
    }

    /** What the flags do not name stays as the team left it: paused, a campaign, words that were added on the page. */
    private static Watch adopt(Ports ports, WatchFlags flags, Watch fresh) {
        Watch wanted = ports.watches().find(fresh.id()).map(flags::onto).orElse(fresh);
        return ports.watches().save(wanted).orElse(wanted);
    }

    private static FirstWatch first(Watch watch) {
        return new FirstWatch(watch, List.of(ExampleContact.of(watch)));
    }
}
