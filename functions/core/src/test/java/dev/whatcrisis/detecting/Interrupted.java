// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.relevance.LearnedStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A team's hours with two detectors, of which the first is interrupted once. Everything that it writes, and every message that it hands over,
 * is a step at which that may be.
 */
final class Interrupted {
    private static final Set<String> WRITES = Set.of(
            "save", "due", "claim", "failed", "sent", "withdraw", "append", "addMentions", "keep", "delete", "read");

    final Ports kept = Ports.inMemory();
    final Loop loop = new Loop(ports());

    /** What was done at which step, for who reads a failure. */
    final List<String> steps = new ArrayList<>();

    private final Optional<Interruption> interruption;
    private boolean counting;

    /** Whether it died while it had handed something over and not recorded that yet. */
    private boolean handingOver;

    Interrupted(Optional<Interruption> interruption) {
        this.interruption = interruption;
        loop.withDetector("two");
        loop.line = send -> step("send", () -> {
            send.run();
            return true;
        });
    }

    List<Alert> sent() {
        return loop.sent;
    }

    List<Incident> incidents() {
        return loop.incidents();
    }

    /** Whether it died after a message went out, and before that was recorded: nobody can know then that it did. */
    boolean mayRepeat() {
        return handingOver;
    }

    /** Polls, and lets both look, the first being interrupted when its time has come. */
    void look() {
        loop.poll();
        counting = true;
        try {
            loop.detectors.getFirst().detect(loop.watch, loop.now);
        } catch (Interruption.Killed killed) {
            loop.detectors.set(0, loop.detector("one again"));
        }
        counting = false;
        loop.detectors.get(1).detect(loop.watch, loop.now);
        loop.now = loop.now.plus(Loop.INTERVAL);
    }

    private void other() {
        counting = false;
        loop.detectors.get(1).detect(loop.watch, loop.now);
        counting = true;
    }

    private <T> T step(String what, Supplier<T> step) {
        if (!counting) {
            return step.get();
        }
        int number = steps.size();
        steps.add(loop.now + " " + what);
        Optional<Interruption.Kind> kind =
                interruption.filter(one -> one.step() == number).map(Interruption::kind);
        before(kind);
        T done = step.get();
        after(kind);
        return done;
    }

    private void before(Optional<Interruption.Kind> kind) {
        if (kind.filter(Interruption.Kind::meetsBefore).isPresent()) {
            other();
        }
        if (kind.filter(Interruption.Kind::diesBefore).isPresent()) {
            die();
        }
    }

    private void after(Optional<Interruption.Kind> kind) {
        if (kind.filter(Interruption.Kind::meetsAfter).isPresent()) {
            other();
        }
        if (kind.filter(Interruption.Kind::diesAfter).isPresent()) {
            die();
        }
    }

    private void die() {
        handingOver = loop.sent.stream().anyMatch(alert -> !isRecorded(alert));
        throw new Interruption.Killed();
    }

    private boolean isRecorded(Alert sent) {
        return kept.alerts().latest(loop.watch.id(), 1_000).stream()
                .anyMatch(alert -> alert.id().equals(sent.id()) && alert.sent());
    }

    private Ports ports() {
        return new Ports(
                kept.watches(),
                kept.roster(),
                over(MentionStore.class, kept.mentions()),
                kept.sourceStates(),
                kept.followers(),
                over(IncidentStore.class, kept.incidents()),
                over(AlertLog.class, kept.alerts()),
                over(PostMortemStore.class, kept.postMortems()),
                over(WatchStateStore.class, kept.states()),
                over(LearnedStore.class, kept.learned()),
                kept.replies(),
                kept.rota(),
                kept.rehearsals(),
                kept.sales());
    }

    private <T> T over(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    String what = port.getSimpleName() + "." + method.getName();
                    return WRITES.contains(method.getName())
                            ? step(what, () -> invoke(store, method, arguments))
                            : invoke(store, method, arguments);
                }));
    }

    private static Object invoke(Object store, Method method, Object[] arguments) {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
