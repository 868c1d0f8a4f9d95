// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Progress;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Alerts in a map; gone when the process ends.
 *
 * <pre>{@code
 * id                      watch  due    progress                   tries  next try  wakes
 * acme-1a2b/ana/SMS/S2    acme   23:41  Sent 23:41                 1                yes
 * acme-1a2b/ben/SMS/S2-2  acme   23:51  Claimed by d7 until 23:53  1                yes
 * acme-1a2b/ben/WEBHOOK   acme   23:51  Due                        2      23:55     no
 * acme-1a2b/chloe/EMAIL   acme   07:00  Due                        0                no
 * }</pre>
 */
public final class InMemoryAlertLog implements AlertLog {
    private static final Comparator<Alert> BY_DUE_TIME =
            Comparator.comparing(Alert::dueAt).thenComparing(alert -> alert.id().value());

    private final Map<AlertId, Alert> alerts = new HashMap<>();
    private final Map<AlertId, Alert> withdrawn = new HashMap<>();

    @Override
    public synchronized boolean due(Alert alert) {
        return alerts.putIfAbsent(alert.id(), alert.with(new Progress.Due())) == null;
    }

    @Override
    public synchronized Optional<Alert> claim(AlertId id, String by, Instant now, Instant until) {
        Alert alert = alerts.get(id);
        if (alert == null || !alert.claimable(now)) {
            return Optional.empty();
        }
        Alert claimed = alert.claimed(by, until);
        alerts.put(id, claimed);
        return Optional.of(claimed);
    }

    @Override
    public synchronized void failed(AlertId id, String by, Instant nextTryAt, Fact why) {
        alerts.computeIfPresent(id, (same, alert) -> alert.claimedBy(by) ? alert.failed(nextTryAt, why) : alert);
    }

    @Override
    public synchronized void sent(AlertId id, Progress.Sent how) {
        Alert alert = Optional.ofNullable(alerts.get(id)).orElseGet(() -> withdrawn.get(id));
        if (alert == null) {
            throw new IllegalArgumentException("alert " + id + " was never due, so it cannot have been sent");
        }
        withdrawn.remove(id);
        alerts.put(id, alert.sent() ? alert : alert.with(how));
    }

    @Override
    public synchronized List<Alert> pending(WatchId watch, Instant now) {
        return sorted(alert -> alert.watch().equals(watch) && alert.claimable(now), BY_DUE_TIME);
    }

    @Override
    public synchronized List<Alert> of(String incident) {
        return sorted(alert -> alert.incident().filter(incident::equals).isPresent(), BY_DUE_TIME);
    }

    @Override
    public synchronized List<Alert> latest(WatchId watch, int limit) {
        return sorted(alert -> alert.watch().equals(watch), BY_DUE_TIME.reversed()).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Alert> wakes(String contact, Instant since) {
        Comparator<Alert> bySending =
                Comparator.comparing(alert -> alert.sentAt().orElseThrow());
        return sorted(alert -> woke(alert, contact, since), bySending.thenComparing(BY_DUE_TIME));
    }

    @Override
    public synchronized void withdraw(AlertId id) {
        Alert alert = alerts.get(id);
        if (alert != null && !alert.sent()) {
            alerts.remove(id);
            withdrawn.put(id, alert);
        }
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryAlertLog copy() {
        InMemoryAlertLog copy = new InMemoryAlertLog();
        copy.alerts.putAll(alerts);
        copy.withdrawn.putAll(withdrawn);
        return copy;
    }

    private static boolean woke(Alert alert, String contact, Instant since) {
        return alert.wakes()
                && alert.contact().equals(contact)
                && alert.sentAt().filter(at -> !at.isBefore(since)).isPresent();
    }

    private List<Alert> sorted(Predicate<Alert> which, Comparator<Alert> order) {
        return alerts.values().stream().filter(which).sorted(order).toList();
    }
}
