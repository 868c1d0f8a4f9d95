// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.api.json.Look;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Conclusion.Mood;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
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
record Standing(Look state, Level level, Fact sentence, List<Fact> why) {
    /** A conclusion is drawn every minute; after this time it is no longer one. */
    static final Duration TOO_OLD = Duration.ofMinutes(10);

    private static final Fact BLIND = Fact.of("look.blind");

    static Standing at(Instant now, Watch watch, Optional<Conclusion> last, List<Incident> open, Sight sight) {
        Level level = last.map(Conclusion::level).orElse(Level.WHAT_CRISIS);
        if (watch.paused()) {
            return new Standing(Look.PAUSED, level, Fact.of("look.paused"), List.of());
        }
        if (last.isEmpty() || sight.waiting()) {
            return waiting(level, sight);
        }
        Conclusion concluded = last.get();
        StoredTime concludedAt = StoredTime.of(concluded.at(), now);
        if (!concludedAt.believed()) {
            return ahead(level, concludedAt);
        }
        Duration age = Duration.between(concluded.at(), now);
        if (age.compareTo(TOO_OLD) > 0) {
            return stale(level, concluded, age);
        }
        if (sight.blind()) {
            return blind(level, concluded, sight);
        }
        if (open.isEmpty() && sight.isBehind()) {
            Fact unread = sight.saidUnread().orElse(BLIND);
            return new Standing(Look.BLIND, level, unread, List.of(unread));
        }
        boolean ended = !open.stream().map(Incident::id).toList().containsAll(concluded.open());
        return ended ? ended(concluded, open) : trusted(concluded, open);
    }

    /** What was asked in vain is not said to be still to be asked. */
    private static Standing waiting(Level level, Sight sight) {
        List<Fact> unanswered = sight.sources().stream()
                .filter(SourceHealth::unanswered)
                .map(Standing::reason)
                .toList();
        return new Standing(
                Look.WAITING, level, Fact.of(unanswered.isEmpty() ? "look.waiting" : "look.unanswered"), unanswered);
    }

    private static Fact reason(SourceHealth health) {
        return Fact.of("standing.source").with("query", health.query().key()).with("reason", List.of(health.reason()));
    }

    private static Standing ahead(Level level, StoredTime concluded) {
        Fact why = Fact.of("standing.ahead").with("ahead", concluded.ahead());
        return new Standing(Look.BLIND, level, BLIND, List.of(why));
    }

    private static Standing stale(Level level, Conclusion last, Duration age) {
        Fact why = Fact.of("standing.stale").with("age", age).with("at", last.at());
        return new Standing(Look.BLIND, level, BLIND, List.of(why));
    }

    private static Standing blind(Level level, Conclusion last, Sight sight) {
        if (last.mood() == Mood.BLIND) {
            return new Standing(Look.BLIND, level, last.sentence(), last.why());
        }
        List<Fact> why = sight.sources().stream()
                .filter(health -> sight.without().contains(health.query().key()))
                .map(Standing::reason)
                .toList();
        return new Standing(Look.BLIND, level, BLIND, why);
    }

    /** Somebody ended an incident since the last conclusion: they should not have to wait for the next one. */
    private static Standing ended(Conclusion last, List<Incident> open) {
        Level level = open.stream().map(Incident::level).reduce(Level.WHAT_CRISIS, Level::max);
        Look look = look(last.mood(), level);
        return new Standing(
                look,
                level,
                Look.of(level).word(),
                List.of(Fact.of("standing.ended").with("at", last.at())));
    }

    private static Standing trusted(Conclusion last, List<Incident> open) {
        List<Fact> why = last.why().stream()
                .filter(fact -> open.isEmpty() || !saysQuiet(last, fact))
                .map(Standing::belowWhy)
                .toList();
        return new Standing(look(last.mood(), last.level()), last.level(), last.sentence(), why);
    }

    /** Counts that are quiet are no reason for what is open; they close every five minutes, so that they may be too low, too. */
    private static boolean saysQuiet(Conclusion last, Fact why) {
        return last.signal()
                .filter(signal -> signal.kind() == Signal.Kind.QUIET)
                .filter(signal -> signal.reason().equals(why))
                .isPresent();
    }

    /** Without the word that stands above the reasons. */
    private static Fact belowWhy(Fact why) {
        return switch (why.key()) {
            case "verdict.reason" -> new Fact("verdict.reason.bare", why.values());
            case "verdict.repeated" -> new Fact("verdict.repeated.bare", why.values());
            default -> why;
        };
    }

    private static Look look(Mood mood, Level level) {
        return switch (mood) {
            case WAITING -> Look.WAITING;
            case PAUSED -> Look.PAUSED;
            case BLIND -> Look.BLIND;
            case LEARNING -> level == Level.WHAT_CRISIS ? Look.LEARNING : Look.of(level);
            case WATCHING -> Look.of(level);
        };
    }
}
