// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar as ical4j reads it, which did not write it. */
class CalendarReadBackTest {
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final String LONG = "Zoë, “the night owl”; she \\ answers at any hour 🌙🌙🌙";

    private final World world = new World();

    @BeforeAll
    static void nothing_is_asked_of_the_world() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @BeforeEach
    void a_team() {
        world.acme();
        world.ports
                .roster()
                .save(new Roster(
                        List.of(
                                contact("lea", "Léa", World.PARIS, QuietHours.NIGHT),
                                contact("zoe", LONG, SYDNEY, new QuietHours(LocalTime.of(13, 0), LocalTime.of(14, 30))),
                                contact("max", "Max", World.PARIS, QuietHours.NONE)),
                        0));
        Instant now = World.NOW;
        Timetable timetable = new Timetable(
                now,
                now.minus(Timetable.BEHIND),
                now.plus(Timetable.AHEAD),
                List.of(
                        new Shift("lea", Shift.Kind.DUTY, now, now.plus(Duration.ofDays(7))),
                        new Shift("zoe", Shift.Kind.AWAY, now, now.plus(Duration.ofDays(2))),
                        new Shift("gone", Shift.Kind.DUTY, now, now.plus(Duration.ofDays(2)))),
                0,
                0);
        world.ports.rota().save(new Rota(Optional.empty(), Optional.of(timetable), Optional.empty(), 0));
    }

    @Test
    void quiet_hours_are_the_teams_own_through_a_whole_year_of_clock_changes() throws Exception {
        Map<String, VEvent> events = events();

        for (String id : List.of("lea", "zoe")) {
            Contact contact = world.ports.roster().load().find(id).orElseThrow();
            ZonedDateTime start = World.NOW.atZone(contact.zone());
            Set<Period<ZonedDateTime>> nights = events.get("quiet-" + id + ".acme@whatcrisis")
                    .calculateRecurrenceSet(new Period<>(start, start.plusYears(1)));
            assertThat(nights).hasSizeBetween(364, 367);
            assertThat(nights).allSatisfy(night -> {
                ZonedDateTime from = night.getStart().withZoneSameInstant(contact.zone());
                assertThat(from.toLocalTime()).isEqualTo(contact.quietHours().from());
                assertThat(contact.quietHours().cover(from.plusMinutes(30).toLocalTime()))
                        .isTrue();
            });
        }
        assertThat(events.keySet()).noneMatch(uid -> uid.contains("quiet-max"));
    }

    @Test
    void titles_come_back_letter_by_letter_and_lines_are_short() throws Exception {
        assertThat(events().get("quiet-zoe.acme@whatcrisis").getSummary().getValue())
                .isEqualTo("Quiet hours: " + LONG);
        assertThat(ask().text().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(ask().text()).doesNotContain("\uFFFD");
    }

    @Test
    void duty_holidays_and_gaps_are_there_and_nobody_who_left() throws Exception {
        Map<String, VEvent> events = events();

        assertThat(titles(events))
                .contains("On duty: Léa", "Nobody on duty")
                .anyMatch(title -> title.startsWith("Away: Zoë"));
        assertThat(events.keySet()).noneMatch(uid -> uid.contains("gone"));
        VEvent gap = events.get("gap-" + World.NOW.plus(Duration.ofDays(7)).getEpochSecond() + ".acme@whatcrisis");
        assertThat(gap).as(events.keySet().toString()).isNotNull();
    }

    @Test
    void days_for_answers_and_the_report_are_whole_days_of_thirty() throws Exception {
        Incident over = SampleIncidents.over(SampleIncidents.incident("acme-1"), World.NOW.minus(Duration.ofDays(3)));
        world.ports.incidents().save(over);

        List<String> days = events().keySet().stream()
                .filter(uid -> uid.startsWith("replies-") || uid.startsWith("report-"))
                .sorted()
                .toList();

        assertThat(days)
                .contains("replies-acme-1-2026-03-02.acme@whatcrisis", "replies-acme-1-2026-03-05.acme@whatcrisis")
                .contains("replies-acme-1-2026-03-28.acme@whatcrisis", "report-acme-1.acme@whatcrisis")
                .hasSize(10);
    }

    @Test
    void the_same_thing_has_the_same_id_tomorrow() throws Exception {
        Set<String> today = events().keySet();
        world.now = World.NOW.plus(Duration.ofDays(1));

        assertThat(events().keySet()).containsAll(today);
    }

    @Test
    void it_is_for_responders_with_a_token_as_a_password_too() {
        assertThat(world.get(world.viewer, "/watches/acme/calendar.ics").status())
                .isEqualTo(403);
        assertThat(ask().header("content-type")).isEqualTo("text/calendar; charset=utf-8");
    }

    private Answer ask() {
        return world.get(world.responder, "/watches/acme/calendar.ics");
    }

    private Map<String, VEvent> events() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(ask().text()));
        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(event -> event.getUid().orElseThrow().getValue(), event -> event));
    }

    private static List<String> titles(Map<String, VEvent> events) {
        return events.values().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private static Contact contact(String id, String name, ZoneId zone, QuietHours quiet) {
        return new Contact(
                id,
                name,
                Duty.ON_CALL,
                Optional.empty(),
                Optional.of(id + "@acme.example"),
                Optional.empty(),
                quiet,
                zone,
                Language.EN);
    }
}
