// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.RawProperty;
import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** One calendar, read: each event by itself, so that a bad one costs only itself. */
final class Calendar {
    /** Steps of all rules of a calendar together: a second or two of work. */
    private static final int STEPS = 100_000;

    private final Names names;
    private final Instant now;
    private final Instant from;
    private final Instant until;
    private final List<Shift> shifts = new ArrayList<>();
    private int unnamed;
    private int unread;

    private Calendar(Roster roster, Instant now) {
        this.names = new Names(roster);
        this.now = now;
        this.from = now.minus(Timetable.BEHIND);
        this.until = now.plus(Timetable.AHEAD);
    }

    static CalendarReading read(String text, Roster roster, Instant now) {
        List<ICalendar> parsed = parse(text);
        if (parsed.isEmpty()) {
            return new CalendarReading.Unreadable(Fact.of("calendar.none"));
        }
        Calendar calendar = new Calendar(roster, now);
        parsed.forEach(calendar::add);
        return new Timetable(now, calendar.from, calendar.until, calendar.shifts, calendar.unnamed, calendar.unread);
    }

    private static List<ICalendar> parse(String text) {
        try (ICalReader reader = new ICalReader(Lines.sober(text))) {
            reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
            return reader.readAll();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private void add(ICalendar calendar) {
        Map<String, Set<Instant>> moved = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            if (event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null) {
                moved.computeIfAbsent(uid(event), uid -> new HashSet<>())
                        .add(event.getRecurrenceId().getValue().toInstant());
            }
        }
        Occurrences occurrences = new Occurrences(calendar.getTimezoneInfo(), from, until, STEPS);
        for (VEvent event : calendar.getEvents()) {
            try {
                add(
                        event,
                        occurrences,
                        event.getRecurrenceId() == null ? moved.getOrDefault(uid(event), Set.of()) : Set.of());
            } catch (RuntimeException e) {
                unread++;
            }
        }
    }

    private void add(VEvent event, Occurrences occurrences, Set<Instant> moved) {
        if (shifts.size() > Timetable.MOST) {
            throw new IllegalStateException("more than a team has");
        }
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            return;
        }
        List<Occurrences.Occurrence> times = occurrences.of(event, moved);
        Names.Title title = names.in(title(event));
        List<Contact> people = title.contacts().isEmpty() ? names.at(attendees(event)) : title.contacts();
        Shift.Kind kind = title.away() || outOfOffice(event) ? Shift.Kind.AWAY : Shift.Kind.DUTY;
        if (people.isEmpty()
                && times.stream().anyMatch(time -> time.end(Wall.UTC).isAfter(now))) {
            unnamed++;
        }
        for (Contact person : people) {
            Wall reader = new Wall(TimeZone.getTimeZone(person.zone()));
            times.forEach(time ->
                    shift(person, kind, time.start(reader), time.end(reader)).ifPresent(shifts::add));
        }
    }

    private Optional<Shift> shift(Contact person, Shift.Kind kind, Instant starts, Instant ends) {
        Instant begin = starts.isBefore(from) ? from : starts;
        Instant end = ends.isAfter(until) ? until : ends;
        return begin.isBefore(end) ? Optional.of(new Shift(person.id(), kind, begin, end)) : Optional.empty();
    }

    private static String uid(VEvent event) {
        return event.getUid() == null
                ? ""
                : Objects.requireNonNullElse(event.getUid().getValue(), "");
    }

    private static String title(VEvent event) {
        return event.getSummary() == null
                ? ""
                : Objects.requireNonNullElse(event.getSummary().getValue(), "");
    }

    private static Set<String> attendees(VEvent event) {
        return event.getAttendees().stream()
                .filter(attendee -> !ParticipationStatus.DECLINED.equals(attendee.getParticipationStatus()))
                .map(Attendee::getEmail)
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** As Outlook says it. */
    private static boolean outOfOffice(VEvent event) {
        RawProperty busy = event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
        return busy != null && "OOF".equalsIgnoreCase(busy.getValue());
    }
}
