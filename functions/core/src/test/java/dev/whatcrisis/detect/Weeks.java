// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.detect.Signal.Kind;
import dev.whatcrisis.watch.Sensitivity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A watch under test: ordinary days first, then whatever a test wants. */
final class Weeks {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant MONDAY = Instant.parse("2026-01-04T23:00:00Z");

    final Detector detector;
    final List<Step> steps = new ArrayList<>();
    DetectorState state;

    Weeks(Sensitivity sensitivity) {
        detector = new Detector(PARIS, sensitivity);
        state = detector.fresh(MONDAY);
    }

    static Weeks balanced() {
        return new Weeks(Sensitivity.BALANCED);
    }

    Weeks feed(List<Count> counts) {
        counts.forEach(count -> step(count, 1));
        return this;
    }

    Weeks ordinary(double perHour, int days) {
        return feed(new OrdinaryWeeks(11, perHour, PARIS).days(state.next(), days));
    }

    /** The same number every five minutes. */
    Weeks steady(int posts, Duration time) {
        for (long i = 0; i < time.dividedBy(Count.WIDTH); i++) {
            step(Count.of(state.next(), posts), 1);
        }
        return this;
    }

    Weeks blind(Duration time) {
        for (long i = 0; i < time.dividedBy(Count.WIDTH); i++) {
            step(Count.missing(state.next()), 1);
        }
        return this;
    }

    Step step(Count count, double factor) {
        Step step = detector.step(state, SourceCounts.of(count), factor, false);
        state = step.next();
        steps.add(step);
        return step;
    }

    Signal last() {
        return steps.get(steps.size() - 1).signal();
    }

    long count(Kind kind) {
        return steps.stream().filter(s -> s.signal().kind() == kind).count();
    }

    Weeks forget() {
        steps.clear();
        return this;
    }
}
