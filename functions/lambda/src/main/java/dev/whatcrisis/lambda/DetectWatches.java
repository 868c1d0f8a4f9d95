// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.detecting.DetectCrises.Detected;
import dev.whatcrisis.detecting.Turns;
import dev.whatcrisis.detecting.Turns.Turn;
import dev.whatcrisis.lambda.bus.Bus;
import dev.whatcrisis.lambda.bus.BusLedger;
import dev.whatcrisis.lambda.bus.PollNews;
import dev.whatcrisis.lambda.bus.Told;
import dev.whatcrisis.lambda.log.Events;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Looks at watches and says on the bus what changed. What fails for one of them does not keep the others from their turn. */
final class DetectWatches {
    private final Ports ports;
    private final DetectCrises detect;
    private final Bus bus;
    private final BusLedger ledger;
    private final FirstStart firstStart;
    private final BiConsumer<Roster, Instant> addresses;
    private final Consumer<Instant> calendar;
    private final Consumer<List<Watch>> settings;
    private final Consumer<Instant> rehearse;
    private final Runnable heartbeat;
    private final InstantSource clock;
    private final Turns turns;
    private volatile boolean begun;

    /**
     * @param addresses makes the e-mail subscriptions follow the roster
     * @param calendar reads who is on duty, when it is time
     * @param settings says what is wrong with the settings, for these watches
     * @param rehearse records the month's rehearsals that are due
     * @param heartbeat is run after a minute in which nothing failed
     */
    DetectWatches(
            Ports ports,
            DetectCrises detect,
            Bus bus,
            BusLedger ledger,
            FirstStart firstStart,
            BiConsumer<Roster, Instant> addresses,
            Consumer<Instant> calendar,
            Consumer<List<Watch>> settings,
            Consumer<Instant> rehearse,
            Runnable heartbeat,
            InstantSource clock) {
        this.ports = ports;
        this.detect = detect;
        this.bus = bus;
        this.ledger = ledger;
        this.firstStart = firstStart;
        this.addresses = addresses;
        this.calendar = calendar;
        this.settings = settings;
        this.rehearse = rehearse;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.turns = new Turns(clock);
    }

    /**
     * The minute's round over all watches.
     *
     * @param time after which no further look is begun
     * @throws IllegalStateException when something failed, or a watch had no turn
     */
    List<Detected> everyMinute(Duration time) {
        Instant deadline = clock.instant().plus(time);
        Steps steps = new Steps();
        steps.run("the first start", this::begin);
        steps.run("following the roster", () -> addresses.accept(ports.roster().load(), clock.instant()));
        List<Watch> watches = ports.watches().all();
        List<Detected> all = round(watches, deadline, steps);
        steps.run("reading the rota", () -> calendar.accept(clock.instant()));
        steps.run("saying what is wrong with the settings", () -> settings.accept(watches));
        steps.run("rehearsing", () -> rehearse.accept(clock.instant()));
        if (steps.allWell()) {
            heartbeat.run();
        }
        steps.end();
        return all;
    }

    /** Once in the life of a process is enough: what was begun is never begun again. */
    private void begin() {
        if (!begun) {
            firstStart.watch(clock.instant()).ifPresent(first -> first.ensure(ports.watches(), ports.roster()));
            begun = true;
        }
    }

    /**
     * A look at one watch, because something came; nothing when there is no such watch any more.
     *
     * @throws IllegalStateException when something failed
     */
    List<Detected> now(WatchId id) {
        Steps steps = new Steps();
        List<Detected> all = new ArrayList<>();
        ports.watches().find(id).ifPresent(watch -> steps.run("looking at " + watch.id(), () -> all.add(look(watch))));
        steps.end();
        return all;
    }

    private List<Detected> round(List<Watch> watches, Instant deadline, Steps steps) {
        List<Detected> all = new ArrayList<>();
        for (Turn<Detected> turn : turns.round(watches, deadline, this::look)) {
            String what = "looking at " + turn.watch().id();
            switch (turn) {
                case Turn.Taken<Detected> taken -> all.add(taken.result());
                case Turn.Missed<Detected> missed -> steps.failed(what, new IllegalStateException(missed.why()));
                case Turn.Failed<Detected> failed -> steps.failed(what, unlessFatal(failed.problem()));
            }
        }
        return all;
    }

    private static RuntimeException unlessFatal(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        return problem instanceof RuntimeException e ? e : new IllegalStateException(problem);
    }

    private Detected look(Watch watch) {
        Detected detected = detect.detect(watch, clock.instant());
        log(watch, detected);
        if (!detected.beaten()) {
            tell(watch.id(), detected);
        }
        return detected;
    }

    private void tell(WatchId watch, Detected detected) {
        Told before = ledger.find(watch).orElseGet(() -> Told.nothing(watch));
        PollNews news = PollNews.of(before, detected, ports.incidents()::find);
        if (!news.events().isEmpty()) {
            bus.put(news.events());
        }
        if (!news.told().equals(before)) {
            ledger.save(news.told());
        }
    }

    private static void log(Watch watch, Detected detected) {
        Events.happened(
                "looked",
                "watch",
                watch.id().value(),
                "mood",
                detected.now().mood(),
                "verdict",
                detected.now().level(),
                "open",
                detected.now().open().size(),
                "sent",
                detected.sent(),
                "beaten",
                detected.beaten());
    }
}
