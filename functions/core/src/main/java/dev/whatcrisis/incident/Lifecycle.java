// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.State.Acknowledged;
import dev.whatcrisis.incident.State.Ending;
import dev.whatcrisis.incident.State.Open;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.incident.State.Snoozed;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;

/** Which step of an incident's life is possible, and what it leads to. Pure; nothing is stored here. */
public final class Lifecycle {
    /** How long an act of a person can be undone. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private Lifecycle() {}

    /** Somebody has it. It can be taken once more when it became worse since, so that silence means nobody heard. */
    public static Change acknowledge(Incident incident, String who, Instant now) {
        return switch (incident.state()) {
            case Open open -> acknowledged(incident, who, now);
            case Snoozed snoozed -> acknowledged(incident, who, now);
            case Acknowledged had ->
                worseSince(incident, had.at()) ? acknowledged(incident, who, now) : refused("refused.taken", had);
            case Over over -> over(over);
        };
    }

    /** It can wait until then. */
    public static Change snooze(Incident incident, String who, Instant until, Instant now) {
        if (!until.isAfter(now)) {
            return new Change.Refused(Fact.of("refused.past"));
        }
        return switch (incident.state()) {
            case Open open -> snoozed(incident, who, until, now);
            case Snoozed snoozed -> snoozed(incident, who, until, now);
            case Acknowledged had -> refused("refused.nobodyAsked", had);
            case Over over -> over(over);
        };
    }

    /** A person's remark. Possible at any time. */
    public static Change note(Incident incident, String who, String text, Instant now) {
        return new Change.Done(incident, TimelineEntry.of(now, who, Kind.NOTE, Fact.plain(text)));
    }

    /** Somebody says whether it was worth waking for; possible at any time, and as often as they think better of it. */
    public static Change rate(Incident incident, WakeRating rating) {
        Fact what = Fact.of(rating.worth() ? "entry.worth" : "entry.notWorth")
                .with("contact", rating.contact())
                .with("at", rating.wokeAt());
        return new Change.Done(
                incident.withHandling(incident.handling().with(rating)),
                TimelineEntry.of(rating.at(), rating.by(), Kind.NOTE, what));
    }

    /** A person says that it is finished. */
    public static Change close(Incident incident, String who, Instant now) {
        return end(incident, who, Ending.CLOSED, Kind.CLOSED, Fact.of("entry.closed"), now);
    }

    /** A person says that it is not about us. */
    public static Change notUs(Incident incident, String who, Instant now) {
        return end(incident, who, Ending.NOT_US, Kind.NOT_US, Fact.of("entry.notUs"), now);
    }

    /** A person says that nothing was wrong with it. */
    public static Change fine(Incident incident, String who, Instant now) {
        return end(incident, who, Ending.FINE, Kind.CLOSED, Fact.of("entry.fine"), now);
    }

    /** It turned out to be one matter with another incident, which goes on. */
    public static Change merge(Incident incident, Incident into, Instant now) {
        return merge(incident, into, TimelineEntry.WATCH, now);
    }

    static Change merge(Incident incident, Incident into, String who, Instant now) {
        return end(
                incident,
                who,
                Ending.MERGED,
                Kind.CLOSED,
                Fact.of("entry.merged").with("incident", into.id().value()),
                now);
    }

    /** The counts say that it is over. */
    public static Change calm(Incident incident, Fact reason, Instant now) {
        return end(incident, TimelineEntry.WATCH, Ending.CALM, Kind.OVER, reason, now);
    }

    /** Takes the latest act of a person back, within {@link #UNDO}. */
    public static Change undo(Incident incident, String who, Instant now) {
        return Undo.undo(incident, who, now);
    }

    private static boolean worseSince(Incident incident, Instant at) {
        return incident.verdict().waking().wake()
                || incident.judgement().calledLevels().stream()
                        .anyMatch(called -> called.at().isAfter(at));
    }

    private static Change acknowledged(Incident incident, String who, Instant now) {
        return new Change.Done(
                did(Act.ACKNOWLEDGE, incident, who, now).withState(new Acknowledged(now, who)),
                TimelineEntry.of(now, who, Kind.ACKNOWLEDGED, Fact.of("entry.acknowledged")));
    }

    private static Change snoozed(Incident incident, String who, Instant until, Instant now) {
        return new Change.Done(
                did(Act.SNOOZE, incident, who, now).withState(new Snoozed(now, until, who)),
                TimelineEntry.of(
                        now, who, Kind.SNOOZED, Fact.of("entry.snoozed").with("until", until)));
    }

    /** The incident, which can be had again as it was for a while. */
    static Incident did(Act act, Incident incident, String who, Instant now) {
        return incident.withHandling(incident.handling().and(Undoable.of(act, who, incident, now)));
    }

    private static Change end(Incident incident, String who, Ending how, Kind kind, Fact what, Instant now) {
        if (incident.state() instanceof Over over) {
            return over(over);
        }
        Phase phase = how == Ending.CALM ? Phase.TAIL : Phase.CLOSED;
        return new Change.Done(
                incident.withState(new Over(now, how, who, incident.state())).withPhase(phase),
                TimelineEntry.of(now, who, kind, what));
    }

    private static Change refused(String key, Acknowledged had) {
        return new Change.Refused(Fact.of(key).with("who", had.by()).with("at", had.at()));
    }

    static Change over(Over over) {
        return new Change.Refused(Fact.of("refused.over").with("at", over.at()));
    }
}
