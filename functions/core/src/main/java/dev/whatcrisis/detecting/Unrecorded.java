// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.AlertLog;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What went out although the log could not be written. As long as this process lives it says none of it again, and
 * records it as soon as that works.
 */
final class Unrecorded {
    /** By then what it was about is over, or said anew. */
    static final Duration LIFE = Duration.ofDays(7);

    private final Map<AlertId, Alert> said = new LinkedHashMap<>();

    synchronized void add(Alert alert, Alert.Progress.Sent how) {
        said.put(alert.id(), alert.with(how));
    }

    synchronized boolean contains(AlertId id) {
        return said.containsKey(id);
    }

    /** What the log knows of an incident, and what it should know. */
    synchronized List<Alert> with(List<Alert> logged, String incident) {
        Map<AlertId, Alert> all = new LinkedHashMap<>();
        logged.forEach(alert -> all.put(alert.id(), alert));
        said.values().stream()
                .filter(alert -> alert.incident().equals(Optional.of(incident)))
                .forEach(alert -> all.put(alert.id(), alert));
        return List.copyOf(all.values());
    }

    /** Records what it can; throws when that still fails. */
    synchronized void recordIn(AlertLog log, Instant now) {
        said.values().removeIf(alert -> sentAt(alert).plus(LIFE).isBefore(now));
        for (Alert alert : List.copyOf(said.values())) {
            log.due(alert);
            log.sent(alert.id(), (Alert.Progress.Sent) alert.progress());
            said.remove(alert.id());
        }
    }

    private static Instant sentAt(Alert alert) {
        return alert.sentAt().orElseThrow();
    }
}
