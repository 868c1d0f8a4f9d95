// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a calendar (RFC 5545): lines of at most 75 bytes, ended by CR LF, never cut within a character; texts with their commas,
 * semicolons, backslashes and line ends escaped. Times in a zone come with the zone's clock changes around now.
 */
final class Ics {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder events = new StringBuilder();
    private final Set<ZoneId> zones = new LinkedHashSet<>();
    private final String name;
    private final Instant now;

    /** @param name what calendar programs call it */
    Ics(String name, Instant now) {
        this.name = name;
        this.now = now;
    }

    /** Once, from and until an instant. */
    void event(String uid, String title, Instant from, Instant until) {
        begin(uid, title);
        line(events, "DTSTART", utc(from));
        line(events, "DTEND", utc(until));
        line(events, "END", "VEVENT");
    }

    /** A whole day, wherever it is read. */
    void day(String uid, String title, LocalDate day) {
        begin(uid, title);
        line(events, "DTSTART;VALUE=DATE", DAY.format(day));
        line(events, "TRANSP", "TRANSPARENT");
        line(events, "END", "VEVENT");
    }

    /** Every day again, on the clocks of a zone; it leaves people free. */
    void daily(String uid, String title, LocalDateTime from, LocalDateTime until, ZoneId zone) {
        zones.add(zone);
        begin(uid, title);
        line(events, "DTSTART;TZID=" + zone.getId(), local(from));
        line(events, "DTEND;TZID=" + zone.getId(), local(until));
        line(events, "RRULE", "FREQ=DAILY");
        line(events, "TRANSP", "TRANSPARENT");
        line(events, "END", "VEVENT");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN", "VCALENDAR");
        line(text, "VERSION", "2.0");
        line(text, "PRODID", "-//whatcrisis//EN");
        line(text, "X-WR-CALNAME", escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        zones.forEach(zone -> new IcsZone(zone, now).write((name, value) -> line(text, name, value)));
        text.append(events);
        line(text, "END", "VCALENDAR");
        return text.toString();
    }

    private void begin(String uid, String title) {
        line(events, "BEGIN", "VEVENT");
        line(events, "UID", escaped(uid));
        line(events, "DTSTAMP", utc(now));
        line(events, "SUMMARY", escaped(title));
    }

    /** A time on a clock. */
    static String local(LocalDateTime at) {
        return TIME.format(at);
    }

    private static String utc(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line that is longer goes on in the next one, after a space. */
    private static void line(StringBuilder text, String name, String value) {
        String whole = name + ":" + value;
        int bytes = 0;
        for (int at = 0; at < whole.length(); at += Character.charCount(whole.codePointAt(at))) {
            String character = Character.toString(whole.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
        }
        text.append("\r\n");
    }
}
