// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a watch at a moment: the first screen.
 *
 * @param level the highest of the open incidents
 * @param sentence the verdict, to be said in one sentence
 * @param why reasons, the weightiest first
 * @param wouldChange what would change it
 * @param open incidents that are not over, the highest level first
 * @param forecast of the first of these
 * @param learningUntil while learning: when it will know enough, if nothing is missed
 * @param jump the last one that the watch saw its clock make
 */
public record Conclusion(
        Instant at,
        Mood mood,
        Level level,
        Fact sentence,
        List<Fact> why,
        List<Fact> wouldChange,
        List<IncidentId> open,
        Optional<Signal> signal,
        Optional<Forecast> forecast,
        Optional<Instant> learningUntil,
        Sight sight,
        Optional<ClockJump> jump) {
    public Conclusion {
        why = List.copyOf(why);
        wouldChange = List.copyOf(wouldChange);
        open = List.copyOf(open);
    }

    /** Of a watch whose clock was not seen to jump. */
    public Conclusion(
            Instant at,
            Mood mood,
            Level level,
            Fact sentence,
            List<Fact> why,
            List<Fact> wouldChange,
            List<IncidentId> open,
            Optional<Signal> signal,
            Optional<Forecast> forecast,
            Optional<Instant> learningUntil,
            Sight sight) {
        this(
                at,
                mood,
                level,
                sentence,
                why,
                wouldChange,
                open,
                signal,
                forecast,
                learningUntil,
                sight,
                Optional.empty());
    }

    /** The same as it is believed after a jump. */
    Conclusion after(ClockJump seen) {
        return new Conclusion(
                seen.believed(at, seen.at()),
                mood,
                level,
                sentence,
                why,
                wouldChange,
                open,
                signal,
                forecast,
                learningUntil,
                sight,
                Optional.of(seen));
    }

    /** What can be said at all. */
    public enum Mood {
        /** Nothing was polled yet. */
        WAITING,
        /** The team paused the watch. */
        PAUSED,
        /** Too little is seen to say anything. Never shown as calm. */
        BLIND,
        /** Too little is known of ordinary weeks. */
        LEARNING,
        /** The level says it. */
        WATCHING
    }
}
