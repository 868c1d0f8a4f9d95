// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.api.json.Look;
import dev.whatcrisis.app.Now;
import dev.whatcrisis.app.Now.Mood;
import dev.whatcrisis.app.Sight;
import dev.whatcrisis.verdict.Level;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may be shown of the last conclusion at a later time. A conclusion grows old when the detector stops, and what it
 * was drawn from can go blind after it: then it is not shown as calm.
 *
 * @param why reasons, the weightiest first
 */
record Standing(Look state, Level level, String sentence, List<String> why) {
    /** A conclusion is drawn every minute; after this time it is no longer one. */
    static final Duration TOO_OLD = Duration.ofMinutes(10);

    static Standing at(Instant now, Watch watch, Optional<Now> last, Sight sight) {
        Level level = last.map(Now::level).orElse(Level.WHAT_CRISIS);
        if (watch.paused()) {
            return new Standing(Look.PAUSED, level, "Paused. Nobody is watching.", List.of());
        }
        if (last.isEmpty() || sight.waiting()) {
            return new Standing(Look.WAITING, level, "Not polled yet.", List.of());
        }
        Now concluded = last.get();
        Duration age = Duration.between(concluded.at(), now);
        if (age.compareTo(TOO_OLD) > 0) {
            return stale(level, concluded, age);
        }
        return sight.blind() ? blind(level, concluded, sight) : trusted(concluded);
    }

    private static Standing stale(Level level, Now last, Duration age) {
        String why =
                "nothing was judged for " + age.toMinutes() + " minutes, since " + last.at() + ": is it still running?";
        return new Standing(Look.BLIND, level, "Blind. Not calm, just blind.", List.of(why));
    }

    private static Standing blind(Level level, Now last, Sight sight) {
        if (last.mood() == Mood.BLIND) {
            return new Standing(Look.BLIND, level, last.sentence(), last.why());
        }
        List<String> why = sight.sources().stream()
                .filter(health -> sight.without().contains(health.query().key()))
                .map(health -> health.query().key() + ": " + health.reason())
                .toList();
        return new Standing(Look.BLIND, level, "Blind. Not calm, just blind.", why);
    }

    private static Standing trusted(Now last) {
        Look look = switch (last.mood()) {
            case WAITING -> Look.WAITING;
            case PAUSED -> Look.PAUSED;
            case BLIND -> Look.BLIND;
            case LEARNING -> last.level() == Level.WHAT_CRISIS ? Look.LEARNING : Look.of(last.level());
            case WATCHING -> Look.of(last.level());
        };
        return new Standing(look, last.level(), last.sentence(), last.why());
    }
}
