// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.InMemoryAlertLog;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An alert log in which one alert cannot be claimed. */
final class FailingLog implements AlertLog {
    private final AlertLog log = new InMemoryAlertLog();
    private final String broken;

    FailingLog(String broken) {
        this.broken = broken;
    }

    @Override
    public boolean due(Alert alert) {
        return log.due(alert);
    }

    @Override
    public Optional<Alert> claim(AlertId id, String by, Instant now, Instant until) {
        if (id.value().equals(broken)) {
            throw new NoRoom();
        }
        return log.claim(id, by, now, until);
    }

    @Override
    public void failed(AlertId id, String by, Instant nextTryAt, Fact why) {
        log.failed(id, by, nextTryAt, why);
    }

    @Override
    public void sent(AlertId id, Alert.Progress.Sent how) {
        log.sent(id, how);
    }

    @Override
    public List<Alert> pending(WatchId watch, Instant now) {
        return log.pending(watch, now);
    }

    @Override
    public List<Alert> of(String incident) {
        return log.of(incident);
    }

    @Override
    public List<Alert> latest(WatchId watch, int limit) {
        return log.latest(watch, limit);
    }

    @Override
    public List<Alert> wakes(String contact, Instant since) {
        return log.wakes(contact, since);
    }

    @Override
    public void withdraw(AlertId id) {
        log.withdraw(id);
    }

    static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRoom() {
            super("no room on the disk", null, false, false);
        }
    }
}
