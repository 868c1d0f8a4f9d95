// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.watch.ClockJump;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is to be said of a watch now. Never calm when it is blind. */
final class Conclude {
    private static final Comparator<Incident> WEIGHTIEST =
            Comparator.comparing(Incident::level).reversed().thenComparing(Incident::openedAt);

    private Conclude() {}

    static Conclusion conclude(Snapshot moment, DetectorState detector, Stories stories, List<Incident> openIncidents) {
        List<Incident> open = openIncidents.stream().sorted(WEIGHTIEST).toList();
        Conclusion.Mood mood = mood(moment);
        Level level = open.stream().map(Incident::level).findFirst().orElse(Level.WHAT_CRISIS);
        return new Conclusion(
                moment.now(),
                mood,
                level,
                sentence(mood, level, open, moment.sight()),
                why(mood, open, stories, moment),
                wouldChange(mood, open),
                open.stream().map(Incident::id).toList(),
                moment.signal(),
                open.stream().findFirst().flatMap(Incident::forecast),
                mood == Conclusion.Mood.LEARNING
                        ? Optional.of(learningUntil(detector, moment.now()))
                        : Optional.<Instant>empty(),
                moment.sight(),
                moment.jump());
    }

    private static Conclusion.Mood mood(Snapshot moment) {
        if (moment.watch().paused()) {
            return Conclusion.Mood.PAUSED;
        }
        if (moment.sight().waiting()) {
            return Conclusion.Mood.WAITING;
        }
        if (moment.sight().blind() || moment.wentBack()) {
            return Conclusion.Mood.BLIND;
        }
        return moment.learning() ? Conclusion.Mood.LEARNING : Conclusion.Mood.WATCHING;
    }

    private static Instant learningUntil(DetectorState detector, Instant now) {
        Duration needed = Duration.ofDays(Detector.LEARNING_DAYS).minus(detector.watched());
        return now.plus(needed.isNegative() ? Duration.ZERO : needed);
    }

    private static String sentence(Conclusion.Mood mood, Level level, List<Incident> open, Sight sight) {
        String without = sight.without().isEmpty() ? "" : " (without " + String.join(", ", sight.without()) + ")";
        return switch (mood) {
            case PAUSED -> "Paused. Nobody is watching.";
            case WAITING -> sight.sources().isEmpty() ? "No source is asked. Nobody is watching." : "Not polled yet.";
            case BLIND -> "Blind. Not calm, just blind" + without + ".";
            case LEARNING, WATCHING -> word(level, open) + without;
        };
    }

    private static String word(Level level, List<Incident> open) {
        String about = open.stream()
                .findFirst()
                .map(Incident::headline)
                .filter(headline -> !headline.isEmpty())
                .map(headline -> " about " + shortened(headline))
                .orElse("");
        return switch (level) {
            case WHAT_CRISIS -> "What crisis?";
            case RIPPLE -> "A ripple" + about + ". Somebody answers tomorrow.";
            case SQUALL -> "A squall" + about + ". Take a coat.";
            case STORM -> "A storm" + about + ". We act, calmly.";
        };
    }

    /** The two most telling words. */
    private static String shortened(String headline) {
        return Arrays.stream(headline.split(", ")).limit(2).collect(Collectors.joining(" and "));
    }

    private static List<String> why(Conclusion.Mood mood, List<Incident> open, Stories stories, Snapshot moment) {
        List<String> why = new ArrayList<>();
        if (mood == Conclusion.Mood.BLIND) {
            moment.sight().sources().stream()
                    .filter(health ->
                            moment.sight().without().contains(health.query().key()))
                    .forEach(health -> why.add(health.query().key() + ": " + health.reason()));
        }
        moment.saidJump().map(ClockJump::sentence).ifPresent(why::add);
        open.forEach(incident -> {
            why.add(incident.verdict().reason());
            stories.find(incident.story()).flatMap(CopyPaste::of).ifPresent(why::add);
        });
        moment.signal().map(Signal::reason).ifPresent(why::add);
        if (moment.watch().expectedFactor(moment.now()) > 1) {
            why.add(String.format(
                    Locale.ROOT,
                    "the team expects %.1f times the usual now",
                    moment.watch().expectedFactor(moment.now())));
        }
        return why;
    }

    private static List<String> wouldChange(Conclusion.Mood mood, List<Incident> open) {
        if (mood == Conclusion.Mood.BLIND) {
            return List.of("a source that answers again");
        }
        if (open.isEmpty()) {
            return List.of("8 critical people in two hours on one subject", "an own post that reads like a slip");
        }
        return open.getFirst().verdict().wouldChange();
    }
}
