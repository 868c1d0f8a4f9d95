// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a calendar, unfolded, without what only costs time: a time zone changes its clocks by the year, and a few hundred
 * lines describe all zones of a team. Whole days become midnights that are marked as {@link #DAY}: the parser would take them as
 * days of the machine that it runs on.
 */
final class Lines {
    private static final int MOST_OF_ZONES = 2_000;
    private static final String ZONE = "VTIMEZONE";
    private static final Pattern DAYS = Pattern.compile(
            "((?:DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)[^:]*):([0-9]{8}(?:,[0-9]{8})*)", Pattern.CASE_INSENSITIVE);

    /** The parameter of what was a whole day. */
    static final String DAY = "X-WHOLE-DAY";

    private Lines() {}

    static String sober(String text) {
        List<String> kept = new ArrayList<>();
        boolean zone = false;
        int ofZones = 0;
        for (String line : text.replaceAll("\r?\n[ \t]", "").split("\r\n|\n|\r")) {
            String upper = line.strip().toUpperCase(Locale.ROOT);
            zone |= upper.equals("BEGIN:" + ZONE);
            if (!zone || ++ofZones <= MOST_OF_ZONES && !restless(upper) || upper.equals("END:" + ZONE)) {
                kept.add(zone ? line : midnights(line));
            }
            zone &= !upper.equals("END:" + ZONE);
        }
        return String.join("\r\n", kept) + "\r\n";
    }

    private static String midnights(String line) {
        Matcher days = DAYS.matcher(line.stripTrailing());
        if (!days.matches()) {
            return line;
        }
        String name = days.group(1).replaceFirst("(?i);VALUE=DATE(?=;|$)", "") + ";" + DAY + "=1";
        return name + ":" + days.group(2).replaceAll("[0-9]{8}", "$0T000000");
    }

    /** A rule by anything shorter than a year. */
    private static boolean restless(String line) {
        return line.startsWith("RRULE") && !line.contains("FREQ=YEARLY");
    }
}
