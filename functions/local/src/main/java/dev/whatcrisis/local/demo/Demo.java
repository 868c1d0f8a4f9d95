// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.InMemoryPersonStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Dispatcher;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Router;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.api.link.InMemoryLinkStore;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.local.door.FrontDoor;
import dev.whatcrisis.local.replay.Replay;
import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.looking.InMemoryPorts;
import dev.whatcrisis.sources.SourceQueries;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.wording.Links;
import java.io.IOException;
import java.lang.System.Logger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A story on the real page. It is played once while the page can be looked at already; each request is answered over a copy of
 * what was stored at the moment that is looked at, by a clock that stands at it. Nothing is sent, asked or written to a disk.
 */
public final class Demo implements AutoCloseable {
    /** Says that the answer is of a demo, and the time of its moment, which the page takes for now. */
    static final String HEADER = "whatcrisis-demo";

    private static final Logger LOG = System.getLogger(Demo.class.getName());
    private static final String VISITOR = "demo";

    /** A story polls every source alike. */
    private static final Map<SourceName, Duration> INTERVALS = Sources.intervals().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), source -> Replay.POLLED_EVERY));

    private final Script script;
    private final SecureRandom random = new SecureRandom();
    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final Assets assets = new Assets(Demo.class.getClassLoader());
    private final CheckQueries checks = new CheckQueries(NoNetwork::all, new SourceQueries());
    private final Moments moments;
    private final Dispatcher own;
    private final String token;
    private final FrontDoor door;
    private final Player player;

    private Demo(int port, Script script, ReadPosts reading, InstantSource clock) throws IOException {
        this.script = script;
        this.moments = new Moments(script.posts().size());
        AccessTokens tokens = new AccessTokens(people, random);
        this.token = tokens.issue(VISITOR, Role.ADMIN, clock.instant()).token();
        this.own = new Dispatcher(
                new Router(new DemoRoutes(script, moments).routes()),
                tokens,
                new InMemoryIdempotencyStore(),
                new InMemoryAuditLog(),
                () -> Keeping.WELL);
        this.door = FrontDoor.open(port, request -> answer(request, clock.instant()));
        this.player = new Player(script, reading, moments, new OnThisMachine());
    }

    /**
     * Opens the page and plays the story behind it.
     *
     * @param port 0 for any that is free
     * @param clock of the tokens; the story has its own
     * @throws IOException when the port cannot be opened, in words for a person
     */
    public static Demo open(int port, Script script, ReadPosts reading, InstantSource clock) throws IOException {
        Demo demo = new Demo(port, script, reading, clock);
        Thread.ofPlatform().daemon().name("demo").start(demo::play);
        return demo;
    }

    /** Waits until the story was played to its end, and answers how many moments it has. */
    public int untilPlayed() throws InterruptedException {
        return moments.untilEnded();
    }

    /** Where the page is, in the language of the story's team. */
    public String link() {
        return "http://127.0.0.1:" + door.port() + "/#language="
                + script.watch().language().tag() + "&token=" + token;
    }

    @Override
    public void close() {
        player.stop();
        door.close();
    }

    private void play() {
        try {
            player.play();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "the story " + script.name() + " could not be played to its end", e);
        }
    }

    private Response answer(Request request, Instant now) {
        if (request.path().equals(DemoRoutes.PATH)) {
            return own.handle(request, Optional.empty(), now);
        }
        return moments.looked()
                .map(moment -> moment.api()
                        .handle(request, moment.now().at())
                        .with(HEADER, moment.now().at().toString()))
                .orElseGet(() -> own.handle(request, Optional.empty(), now));
    }

    private final class OnThisMachine implements Player.Stage {
        @Override
        public Links links(InMemoryLinkStore kept) {
            return new OneTapLinks("127.0.0.1:" + door.port(), kept, random);
        }

        @Override
        public Api api(InMemoryPorts stored, InMemoryLinkStore kept) {
            ApiPorts ports =
                    new ApiPorts(stored.ports(), people, kept, new InMemoryIdempotencyStore(), new InMemoryAuditLog());
            return new Api(ports, INTERVALS, assets, random, checks);
        }
    }
}
