// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;

/** Taking back the latest act of a person. What happened by itself, or a machine made of it since, stays. */
final class Undo {
    private Undo() {}

    /** What could be taken back, by whom it was done, and until when. */
    static Optional<Undoable> of(Incident incident) {
        if (incident.state() instanceof Over over) {
            return ending(incident, over)
                    .map(act ->
                            new Undoable(act, over.at(), over.by(), over.before(), incident.level(), Optional.empty()));
        }
        return incident.handling().undoables().reversed().stream().findFirst();
    }

    private static Optional<Act> ending(Incident incident, Over over) {
        return switch (over.how()) {
            case CLOSED -> Optional.of(Act.CLOSE);
            case NOT_US -> Optional.of(Act.NOT_US);
            case FINE -> Optional.of(Act.FINE);
            case MERGED -> Optional.of(Act.MERGE).filter(act -> Regrouping.pending(incident));
            case CALM -> Optional.empty();
        };
    }

    static Change undo(Incident incident, String who, Instant now) {
        Optional<Undoable> latest = of(incident);
        if (latest.isEmpty()) {
            return new Change.Refused(Fact.of(nothing(incident)));
        }
        if (!latest.get().possible(now)) {
            return new Change.Refused(
                    Fact.of("refused.tooLate").with("at", latest.get().at()));
        }
        if (incident.state() instanceof Over over) {
            return done(incident.withState(over.before()).withPhase(Phase.DECAY), Fact.of("entry.undone"), who, now);
        }
        return undone(incident.withHandling(incident.handling().withoutLatest()), latest.get(), who, now);
    }

    private static Change undone(Incident incident, Undoable act, String who, Instant now) {
        return switch (act.act()) {
            case RAISE, LOWER -> level(incident, act, who, now);
            case SPLIT -> done(together(incident, act), undone(act), who, now);
            default -> done(incident.withState(act.before()), undone(act), who, now);
        };
    }

    /** What the facts made of a level that was said is not taken back. */
    private static Change level(Incident incident, Undoable act, String who, Instant now) {
        boolean stands = incident.handling()
                .setLevel()
                .filter(set -> set.at().equals(act.at()))
                .isPresent();
        if (!stands) {
            return new Change.Refused(Fact.of("refused.overtaken"));
        }
        return done(
                incident.withHandling(incident.handling().with(act.setLevel()))
                        .withJudgement(
                                incident.judgement().said(incident.verdict().withLevel(act.level()), who, now)),
                undone(act),
                who,
                now);
    }

    private static Incident together(Incident incident, Undoable act) {
        return incident.withHandling(incident.handling()
                .with(incident.handling().splits().stream()
                        .filter(split -> !split.at().equals(act.at()))
                        .toList()));
    }

    private static String nothing(Incident incident) {
        if (incident.merged()) {
            return "refused.joined";
        }
        return incident.over() ? "refused.byItself" : "refused.nothingToUndo";
    }

    private static Fact undone(Undoable act) {
        return Fact.of("entry.undoneAct").with("act", act.act());
    }

    private static Change done(Incident incident, Fact what, String who, Instant now) {
        return new Change.Done(incident, TimelineEntry.of(now, who, Kind.UNDONE, what));
    }
}
