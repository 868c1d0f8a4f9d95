// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Progress;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.Retry;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Alerts by id, and where each is found.
 *
 * <pre>{@code
 * alert              acme-1a2b/ana/sms                                    the alert
 * alert-withdrawn    acme-1a2b/ben/sms                                    the alert, should its sender have been faster
 * alert-unsent       acme 2026-03-01T23:41:00.000000000 acme-1a2b/ana/sms
 * alert-watch        acme 2026-03-01T23:41:00.000000000 acme-1a2b/ana/sms
 * alert-incident     acme-1a2b 2026-03-01T23:41:00.000000000 acme-1a2b/ana/sms
 * alert-wake         ana 2026-03-01T23:41:02.000000000 acme-1a2b/ana/sms
 * }</pre>
 */
final class MvAlertLog implements AlertLog {
    private final MvFile file;
    private final Shelf<Alert> alerts;
    private final Shelf<Alert> withdrawn;
    private final TextMap unsent;
    private final TextMap byWatch;
    private final TextMap byIncident;
    private final TextMap wakes;

    MvAlertLog(Shelves shelves) {
        file = shelves.file();
        alerts = shelves.of("alert", Alert.class);
        withdrawn = shelves.of("alert-withdrawn", Alert.class);
        unsent = shelves.index("alert-unsent");
        byWatch = shelves.index("alert-watch");
        byIncident = shelves.index("alert-incident");
        wakes = shelves.index("alert-wake");
    }

    @Override
    public boolean due(Alert alert) {
        return file.write(() -> {
            if (alerts.has(alert.id().value())) {
                return false;
            }
            withdrawn.remove(alert.id().value());
            store(alert.with(new Progress.Due()));
            return true;
        });
    }

    @Override
    public Optional<Alert> claim(AlertId id, String by, Instant now, Instant until) {
        return file.write(() -> {
            Optional<Alert> claimed =
                    alerts.get(id.value()).filter(alert -> alert.claimable(now)).map(alert -> alert.claimed(by, until));
            claimed.ifPresent(alert -> alerts.put(id.value(), alert));
            return claimed;
        });
    }

    @Override
    public void failed(AlertId id, String by, Instant nextTryAt, Fact why) {
        file.write(() -> alerts.get(id.value())
                .filter(alert -> alert.claimedBy(by))
                .map(alert -> alert.failed(nextTryAt, why))
                .ifPresent(alert -> {
                    alerts.put(id.value(), alert);
                    if (Retry.exhausted(alert)) {
                        unsent.remove(place(alert.watch(), alert));
                    }
                }));
    }

    @Override
    public void sent(AlertId id, Progress.Sent how) {
        file.write(() -> {
            Alert alert = alerts.get(id.value())
                    .or(() -> withdrawn.get(id.value()))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "alert " + id + " was never due, so it cannot have been sent"));
            if (!alert.sent()) {
                withdrawn.requireReplaceable(id.value());
                withdrawn.remove(id.value());
                store(alert.with(how));
            }
        });
    }

    @Override
    public List<Alert> pending(WatchId watch, Instant now) {
        return file.read(() -> unsent.ascending(Key.start(watch), Key.end(watch, Key.time(now)))
                .flatMap(this::pointedTo)
                .filter(alert -> alert.claimable(now))
                .toList());
    }

    @Override
    public List<Alert> of(String incident) {
        return file.read(() -> byIncident
                .ascending(Key.start(incident), Key.end(incident))
                .flatMap(this::pointedTo)
                .toList());
    }

    @Override
    public List<Alert> latest(WatchId watch, int limit) {
        return file.read(() -> byWatch.descending(Key.start(watch), Key.end(watch))
                .limit(limit)
                .flatMap(this::pointedTo)
                .toList());
    }

    @Override
    public List<Alert> wakes(String contact, Instant since) {
        return file.read(() -> wakes.ascending(Key.of(contact, Key.time(since)), Key.end(contact))
                .flatMap(this::pointedTo)
                .toList());
    }

    @Override
    public void withdraw(AlertId id) {
        file.write(() -> alerts.get(id.value()).filter(alert -> !alert.sent()).ifPresent(alert -> {
            alerts.requireReplaceable(id.value());
            alerts.remove(id.value());
            unsent.remove(place(alert.watch(), alert));
            byWatch.remove(place(alert.watch(), alert));
            alert.incident().ifPresent(incident -> byIncident.remove(place(incident, alert)));
            withdrawn.put(id.value(), alert);
        }));
    }

    private void store(Alert alert) {
        alerts.put(alert.id().value(), alert);
        byWatch.put(place(alert.watch(), alert), "");
        alert.incident().ifPresent(incident -> byIncident.put(place(incident, alert), ""));
        if (alert.sent()) {
            unsent.remove(place(alert.watch(), alert));
        } else {
            unsent.put(place(alert.watch(), alert), "");
        }
        alert.sentAt()
                .filter(at -> alert.wakes())
                .ifPresent(at -> wakes.put(Key.of(alert.contact(), Key.time(at), alert.id()), ""));
    }

    private Stream<Alert> pointedTo(Map.Entry<String, String> place) {
        return alerts.get(Key.parts(place.getKey(), 3).get(2)).stream();
    }

    private static String place(Object owner, Alert alert) {
        return Key.of(owner, Key.time(alert.dueAt()), alert.id());
    }
}
