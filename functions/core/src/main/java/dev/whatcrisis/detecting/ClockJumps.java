// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.ClockFacts;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices that the clock jumped since the last look, and sets right what was stored from the future, so that no step has
 * to mind it: what the detector waits for, times of incidents, messages that would wait for a time that is far away.
 * Repeated after a crash it does no harm: the watch's state, by which the jump is noticed, is saved last.
 */
final class ClockJumps {
    /** No sender has a message for longer. */
    private static final Duration LONGEST_CLAIM = Duration.ofMinutes(10);

    private final Ports ports;

    ClockJumps(Ports ports) {
        this.ports = ports;
    }

    /**
     * The state as it can be believed now.
     *
     * @param closing how long after its end a count is closed
     */
    WatchState noticed(Watch watch, WatchState known, Duration closing, Instant now) {
        Optional<ClockJump> jump = known.now().flatMap(last -> ClockJump.between(last.at(), now));
        jump.filter(ClockJump::back).ifPresent(seen -> {
            ports.incidents().open(watch.id()).forEach(incident -> setRight(incident, seen));
            ports.incidents()
                    .ended(watch.id(), now, DetectCrises.MOST_ENDED)
                    .forEach(incident -> setRight(incident, seen));
            sayAgain(watch.id(), now);
        });
        return jump.map(seen -> known.after(seen, rewound(known.detector(), Bucket.startOf(now.minus(closing)))))
                .orElse(known);
    }

    /** What was counted before the jump and comes again is counted again: as much as can be known. */
    private static DetectorState rewound(DetectorState detector, Instant expected) {
        return detector.next().isAfter(expected) ? detector.rewound(expected) : detector;
    }

    private void setRight(Incident incident, ClockJump jump) {
        Incident believed = incident.believing(stored -> jump.believed(stored, jump.at()));
        ports.incidents()
                .append(
                        incident.id(),
                        new TimelineEntry(
                                jump.at(),
                                TimelineEntry.WATCH,
                                TimelineEntry.Kind.NOTE,
                                ClockFacts.of(jump),
                                "clock@" + jump.at()));
        if (!believed.equals(incident)) {
            ports.incidents().save(believed);
        }
    }

    /** A message that is not sent and waits for the future is forgotten: what is still true is planned again, for now. */
    private void sayAgain(WatchId watch, Instant now) {
        ports.alerts().latest(watch, SpeakUp.RECENT).stream()
                .filter(alert -> !alert.sent() && waits(alert, now))
                .map(Alert::id)
                .forEach(ports.alerts()::withdraw);
    }

    private static boolean waits(Alert alert, Instant now) {
        boolean claimed = alert.progress() instanceof Alert.Progress.Claimed claim
                && claim.until().isAfter(now)
                && !StoredTime.holds(claim.until(), now, LONGEST_CLAIM);
        return claimed || !StoredTime.of(alert.dueAt(), now).believed();
    }
}
