// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Invented alerts for tests. */
public final class SampleAlerts {
    public static final Instant DUE = Instant.parse("2026-03-01T23:41:00Z");
    public static final WatchId ACME = new WatchId("acme");

    private SampleAlerts() {}

    /** A text to Ana that does not wake her. */
    public static Alert alert(String id, Instant dueAt) {
        return alert(ACME, id, "acme-1", "ana", false, dueAt);
    }

    public static Alert alert(WatchId watch, String id, String incident, String contact, boolean wakes, Instant dueAt) {
        return new Alert(
                new AlertId(id),
                watch,
                Optional.of(incident).filter(name -> !name.isEmpty()),
                contact,
                Means.SMS,
                Alert.Reason.LEVEL_UP,
                wakes,
                new Said(Level.SQUALL, Set.of(), wakes),
                new Message("", "Acme: take a coat."),
                dueAt,
                new Alert.Progress.Due());
    }
}
