// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.app.CollectMentions;
import dev.whatcrisis.app.DetectCrises;
import dev.whatcrisis.app.Ports;
import dev.whatcrisis.app.SpeakUp;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything of the local product, put together: store, sources, use cases, API, HTTP server. */
final class Product implements AutoCloseable {
    private static final String OWNER = "local";

    private final MvStores stores;
    private final Ports ports;
    private final FrontDoor door;
    private final Rounds rounds;
    private final Housekeeping housekeeping;
    private final String token;

    private Product(MvStores stores, Ports ports, FrontDoor door, Rounds rounds, String token) {
        this.stores = stores;
        this.ports = ports;
        this.door = door;
        this.rounds = rounds;
        this.housekeeping = new Housekeeping(stores::sweep, InstantSource.system());
        this.token = token;
    }

    /**
     * Opens the store and the port.
     *
     * @param described a watch that the user asked for; it is added to those that are stored, or replaces its namesake
     * @throws IOException when the store or the port cannot be opened, in words for a person
     */
    static Product open(Path store, int port, SourceSettings settings, Optional<Watch> described, PrintWriter out)
            throws IOException {
        MvStores stores = MvStores.open(store);
        try {
            return assemble(stores, port, settings, described, out);
        } catch (IOException | RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static Product assemble(
            MvStores stores, int port, SourceSettings settings, Optional<Watch> described, PrintWriter out)
            throws IOException {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        ApiPorts all =
                new ApiPorts(stores.ports(), stores.people(), stores.links(), stores.idempotency(), stores.audit());
        Ports ports = all.core();
        described.ifPresent(watch -> adopt(ports, watch));
        welcome(ports, described);
        List<Source> sources = Sources.standard(settings, clock);
        Map<SourceName, Duration> intervals =
                sources.stream().collect(Collectors.toMap(Source::name, Source::interval));
        Api api = new Api(all, intervals, new Assets(Product.class.getClassLoader()), random);
        FrontDoor door = FrontDoor.open(port, api, clock);
        Console console = new Console(out);
        OneTapLinks links = new OneTapLinks("127.0.0.1:" + door.port(), all.links(), random);
        Rounds rounds = new Rounds(
                ports,
                sources,
                new CollectMentions(
                        ports.mentions(), ports.sourceStates(), ports.followers(), ToneScorer.standard(), random),
                new DetectCrises(
                        ports,
                        name -> intervals.getOrDefault(name, Duration.ofMinutes(5)),
                        new SpeakUp(ports, console.channels(), links, "local")),
                clock,
                console::seen);
        all.people().delete(OWNER);
        String token = new AccessTokens(all.people(), random)
                .issue(OWNER, Role.ADMIN, clock.instant())
                .token();
        return new Product(stores, ports, door, rounds, token);
    }

    List<Watch> watches() {
        return ports.watches().all();
    }

    void start(Duration pause) {
        rounds.start(pause);
        housekeeping.start(Housekeeping.DAILY);
    }

    /** Where the page is, with the token in the fragment: it is never sent to a server or written to a log. */
    String link() {
        return "http://127.0.0.1:" + door.port() + "/#token=" + token;
    }

    @Override
    public void close() {
        rounds.close();
        housekeeping.close();
        door.close();
        stores.close();
    }

    private static void adopt(Ports ports, Watch described) {
        Optional<Watch> stored = ports.watches().find(described.id());
        ports.watches().save(described.withVersion(stored.map(Watch::version).orElse(0L)));
    }

    /** Somebody to tell, so that the outbox shows what would be sent; the number and address are reserved for examples. */
    private static void welcome(Ports ports, Optional<Watch> described) {
        Roster roster = ports.roster().load();
        if (!roster.contacts().isEmpty() || described.isEmpty()) {
            return;
        }
        Contact you = new Contact(
                "you",
                "You",
                Duty.AWAKE_FIRST,
                Optional.of("+12025550100"),
                Optional.of("you@example.com"),
                Optional.empty(),
                QuietHours.NIGHT,
                described.get().zone(),
                described.get().language());
        ports.roster().save(new Roster(List.of(you), roster.version()));
    }
}
