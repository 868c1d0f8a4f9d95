// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.detect.Signal.Kind;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** The reason of a signal as one plain English sentence. */
final class SignalWording {
    private SignalWording() {}

    static String english(Kind kind, ZonedDateTime end, int inHour, double usual, int daysWatched, double days) {
        String numbers =
                inHour + " in an hour; a normal " + partOfWeek(end.minusMinutes(30)) + " has " + rounded(usual);
        return switch (kind) {
            case LEARNING -> "learning, day " + (daysWatched + 1) + " of " + Detector.LEARNING_DAYS + ": " + numbers;
            case QUIET -> numbers;
            case UNUSUAL -> numbers + ", seen in one window so far; " + seldom(days, daysWatched);
            case SPIKE -> numbers + ", in two windows in a row; " + seldom(days, daysWatched);
            case BLIND -> "nothing could be counted for most of the last hour: not calm, just blind";
        };
    }

    private static String seldom(double days, int daysWatched) {
        return days > daysWatched
                ? "this has not happened in the " + daysWatched + " days that are known"
                : "a burst like this comes about every " + Math.round(days) + " days here";
    }

    private static String partOfWeek(ZonedDateTime at) {
        int hour = at.getHour();
        String part =
                hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : hour < 22 ? "evening" : "night";
        return at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + part;
    }

    private static String rounded(double usual) {
        return usual < 0.5 ? "none" : usual < 0.95 ? "less than one" : Long.toString(Math.round(usual));
    }
}
