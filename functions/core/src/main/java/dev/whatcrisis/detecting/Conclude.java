// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.ClockFacts;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what is to be said of a watch now. Never calm when it is blind, or when what may be dangerous is not read yet. */
final class Conclude {
    private static final Comparator<Incident> WEIGHTIEST = Comparator.comparing(Incident::level)
            .reversed()
            .thenComparing(incident -> incident.times().openedAt());

    private Conclude() {}

    static Conclusion conclude(Snapshot moment, DetectorState detector, Stories stories, List<Incident> openIncidents) {
        List<Incident> open = openIncidents.stream().sorted(WEIGHTIEST).toList();
        Conclusion.Mood mood = mood(moment, open);
        Level level = open.stream().map(Incident::level).findFirst().orElse(Level.WHAT_CRISIS);
        return new Conclusion(
                moment.now(),
                mood,
                level,
                sentence(mood, level, open, moment.sight()),
                why(mood, open, stories, moment),
                wouldChange(mood, open, moment.sight()),
                open.stream().map(Incident::id).toList(),
                moment.signal(),
                open.stream().findFirst().flatMap(Incident::forecastOfEnd),
                mood == Conclusion.Mood.LEARNING
                        ? Optional.of(learningUntil(detector, moment.now()))
                        : Optional.<Instant>empty(),
                moment.sight(),
                moment.jump());
    }

    private static Conclusion.Mood mood(Snapshot moment, List<Incident> open) {
        if (moment.watch().paused()) {
            return Conclusion.Mood.PAUSED;
        }
        if (moment.sight().waiting()) {
            return Conclusion.Mood.WAITING;
        }
        if (moment.sight().blind()
                || moment.wentBack()
                || open.isEmpty() && moment.sight().isBehind()) {
            return Conclusion.Mood.BLIND;
        }
        return moment.learning() ? Conclusion.Mood.LEARNING : Conclusion.Mood.WATCHING;
    }

    private static Instant learningUntil(DetectorState detector, Instant now) {
        Duration needed = Duration.ofDays(Detector.LEARNING_DAYS).minus(detector.watched());
        return now.plus(needed.isNegative() ? Duration.ZERO : needed);
    }

    private static Fact sentence(Conclusion.Mood mood, Level level, List<Incident> open, Sight sight) {
        return switch (mood) {
            case PAUSED -> Fact.of("look.paused");
            case WAITING -> Fact.of(sight.sources().isEmpty() ? "look.noSource" : "look.waiting");
            case BLIND -> blind(sight, open);
            case LEARNING, WATCHING -> without(word(level, open), sight);
        };
    }

    private static Fact blind(Sight sight, List<Incident> open) {
        Optional<Fact> unread = sight.saidUnread().filter(said -> isUnreadAlone(sight, open));
        return unread.orElseGet(() -> sight.without().isEmpty()
                ? Fact.of("look.blind")
                : Fact.of("look.blindWithout").with("sources", sources(sight)));
    }

    /** Whether enough is seen, and not read. */
    private static boolean isUnreadAlone(Sight sight, List<Incident> open) {
        return open.isEmpty() && sight.isBehind() && !sight.blind();
    }

    private static Fact without(Fact sentence, Sight sight) {
        return sight.without().isEmpty()
                ? sentence
                : Fact.of("look.without").with("sentence", List.of(sentence)).with("sources", sources(sight));
    }

    private static String sources(Sight sight) {
        return String.join(", ", sight.without());
    }

    private static Fact word(Level level, List<Incident> open) {
        Optional<Incident> quiet = open.stream().findFirst().filter(Incident::quiet);
        if (quiet.isPresent()) {
            return quiet(quiet.get());
        }
        return open.stream()
                .findFirst()
                .map(first -> word(level, first))
                .orElseGet(() -> Fact.code("look", level, "plain"));
    }

    /** What happened, and how large it is; of people at risk nothing about the weather, and never that there is no crisis. */
    private static Fact word(Level level, Incident first) {
        boolean grave = CaseFlags.atRisk(first.verdict().type(), first.verdict().flags());
        Fact said = grave
                ? Fact.of("look.risk")
                : first.judgement().unclear() ? Fact.of("look.unclear.about") : Fact.code("look", level, "about");
        return said.with("about", List.of(first.title()));
    }

    /** Calm counts are not the end of what a person has to answer for. */
    private static Fact quiet(Incident incident) {
        return Fact.of("look.quiet.about")
                .with("since", incident.times().quietSince().orElseThrow())
                .with("about", List.of(incident.title()));
    }

    private static List<Fact> why(Conclusion.Mood mood, List<Incident> open, Stories stories, Snapshot moment) {
        List<Fact> why = new ArrayList<>();
        if (mood == Conclusion.Mood.BLIND) {
            moment.sight().sources().stream()
                    .filter(health ->
                            moment.sight().without().contains(health.query().key()))
                    .forEach(health -> why.add(Fact.of("standing.source")
                            .with("query", health.query().key())
                            .with("reason", List.of(health.reason()))));
        }
        moment.saidJump().map(ClockFacts::of).ifPresent(why::add);
        open.forEach(incident -> {
            why.add(incident.verdict().reason());
            stories.find(incident.story()).flatMap(CopyPaste::of).ifPresent(why::add);
        });
        moment.signal().map(Signal::reason).ifPresent(why::add);
        if (moment.watch().expectedFactor(moment.now()) > 1) {
            why.add(Fact.of("look.expected").with("times", moment.watch().expectedFactor(moment.now())));
        }
        moment.sight().saidUnread().ifPresent(why::add);
        return why;
    }

    private static List<Fact> wouldChange(Conclusion.Mood mood, List<Incident> open, Sight sight) {
        if (mood == Conclusion.Mood.BLIND) {
            return List.of(Fact.of(isUnreadAlone(sight, open) ? "look.change.unread" : "look.change.sight"));
        }
        if (open.isEmpty()) {
            return List.of(Fact.of("look.change.people"), Fact.of("look.change.slip"));
        }
        return open.getFirst().verdict().wouldChange();
    }
}
