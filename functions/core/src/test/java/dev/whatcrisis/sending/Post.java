// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import static dev.whatcrisis.alert.SampleAlerts.ACME;
import static dev.whatcrisis.alert.SampleAlerts.DUE;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.InMemoryAlertLog;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** A post office for tests: a clock moved by hand, channels that note what they took, receivers that behave as told. */
final class Post {
    /** What the real seconds of a test may be while a receiver hangs. */
    static final Limits SHORT = new Limits(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(400));

    AlertLog log = new InMemoryAlertLog();

    /** What only goes into the outbox. */
    final Set<Means> shown = EnumSet.noneOf(Means.class);

    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Runnable> receivers = new HashMap<>();
    volatile Instant now = DUE;

    /** Makes what somebody does when a message comes: {@code "ben"}, or {@code "ben sms"} for one means alone. */
    Post when(String receiver, Runnable behaviour) {
        receivers.put(receiver, behaviour);
        return this;
    }

    static void refuse() {
        throw new Refused();
    }

    Addressed due(String contact, Means means) {
        return due(contact, means, Reason.LEVEL_UP, false, DUE);
    }

    Addressed due(String contact, Means means, Reason reason, boolean wakes, Instant at) {
        AlertId id = new AlertId(String.join(":", "acme-1", contact, means.name(), reason.name()));
        Alert alert = new Alert(
                id,
                ACME,
                Optional.of("acme-1"),
                contact,
                means,
                reason,
                wakes,
                Said.NOTHING,
                new Message("", "Acme: take a coat."),
                at,
                new Alert.Progress.Due());
        log.due(alert);
        return new Addressed(alert, contact(contact));
    }

    /** What is due by now, sent in the order given by the product. */
    int send(Executor threads, Limits limits) {
        List<Addressed> due = log.pending(ACME, now).stream()
                .map(alert -> new Addressed(alert, contact(alert.contact())))
                .toList();
        return sending("one", threads, limits).send(due, now, this::sent);
    }

    int send() {
        return send(Runnable::run, Limits.STANDARD);
    }

    Sending sending(String sender, Executor threads, Limits limits) {
        Map<Means, Channel> channels =
                Arrays.stream(Means.values()).collect(Collectors.toMap(means -> means, this::channel));
        return new Sending(log, channels, () -> now, threads, () -> sender, limits);
    }

    Alert stored(Addressed message) {
        return log.latest(ACME, 1_000).stream()
                .filter(alert -> alert.id().equals(message.alert().id()))
                .findFirst()
                .orElseThrow();
    }

    static Contact contact(String id) {
        return new Contact(
                id,
                id,
                Duty.ON_CALL,
                Optional.of("+12025550101"),
                Optional.of(id + "@team.example"),
                Optional.of(URI.create("https://hooks.example/" + id)),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }

    void sent(Alert alert, Alert.Progress.Sent how) {
        log.sent(alert.id(), how);
        told.add(name(alert));
    }

    private Channel channel(Means means) {
        return new Channel() {
            @Override
            public Means means() {
                return means;
            }

            @Override
            public boolean reaches(Contact contact) {
                return !shown.contains(means);
            }

            @Override
            public void send(Alert alert, Contact contact, Instant deadline) {
                receivers.getOrDefault(contact.id(), () -> {}).run();
                receivers.getOrDefault(name(alert), () -> {}).run();
                taken.add(name(alert));
            }
        };
    }

    private static String name(Alert alert) {
        return alert.contact() + " " + alert.means().name().toLowerCase(Locale.ROOT);
    }

    /** Without a stack trace, so that the log stays readable. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("refused", null, false, false);
        }
    }
}
