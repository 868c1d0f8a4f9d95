// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.detect.Signal.Kind;
import dev.whatcrisis.words.Fact;
import java.time.ZonedDateTime;
import java.util.List;

/** The reason of a signal: the last hour beside a normal one, and how seldom a burst like this comes. */
final class SignalFacts {
    private static final double NONE = 0.5;
    private static final double LESS_THAN_ONE = 0.95;

    private SignalFacts() {}

    /** Parts of a day, each of which has an ordinary hour of its own in the books. */
    private enum Part {
        NIGHT,
        MORNING,
        AFTERNOON,
        EVENING
    }

    static Fact of(Kind kind, ZonedDateTime end, int inHour, double usual, int daysWatched, double days) {
        Fact hour = hour(end.minusMinutes(30), inHour, usual);
        return switch (kind) {
            case LEARNING ->
                Fact.of("signal.learning")
                        .with("hour", List.of(hour))
                        .with("day", daysWatched + 1)
                        .with("of", Detector.LEARNING_DAYS);
            case QUIET -> hour;
            case UNUSUAL -> unusual("signal.unusual", hour, daysWatched, days);
            case SPIKE -> unusual("signal.spike", hour, daysWatched, days);
            case BLIND -> Fact.of("signal.blind");
        };
    }

    private static Fact unusual(String key, Fact hour, int daysWatched, double days) {
        Fact seldom = days > daysWatched
                ? Fact.of("signal.unheardOf").with("n", daysWatched)
                : Fact.of("signal.every").with("n", Math.round(days));
        return Fact.of(key).with("hour", List.of(hour)).with("seldom", List.of(seldom));
    }

    private static Fact hour(ZonedDateTime at, int inHour, double usual) {
        Fact hour = Fact.of("signal.hour")
                .with("posts", inHour)
                .with("day", at.getDayOfWeek())
                .with("part", part(at.getHour()));
        return usual < NONE
                ? hour.with("usual", "NONE")
                : usual < LESS_THAN_ONE ? hour.with("usual", "LESS_THAN_ONE") : hour.with("usual", Math.round(usual));
    }

    private static Part part(int hour) {
        if (hour < 6 || hour >= 22) {
            return Part.NIGHT;
        }
        return hour < 12 ? Part.MORNING : hour < 18 ? Part.AFTERNOON : Part.EVENING;
    }
}
