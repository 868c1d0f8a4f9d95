// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Shift.Kind;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IcsReaderTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Instant NOW = at("2026-03-02T12:00");
    private static final Roster TEAM = new Roster(
            List.of(
                    contact("ana", "Ana Silva", PARIS),
                    contact("ana-maria", "Ana Maria Costa", PARIS),
                    contact("jose", "José Núñez", LIMA),
                    contact("ben", "Ben", PARIS)),
            1);

    /** Paris, as calendars write it. */
    private static final String ZONE = """
        BEGIN:VTIMEZONE
        TZID:%s
        BEGIN:STANDARD
        DTSTART:19701025T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19700329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        """;

    private final IcsReader reader = new IcsReader(SourceSettings.STANDARD, InstantSource.fixed(NOW));

    @Test
    void a_weekly_shift_in_a_zone_is_known_for_sixty_days() {
        Timetable read = read(
                "SUMMARY:On call: Ben",
                "DTSTART;TZID=Europe/Paris:20260202T090000",
                "DTEND;TZID=Europe/Paris:20260209T090000",
                "RRULE:FREQ=WEEKLY;INTERVAL=2");

        assertThat(read.shifts())
                .containsExactly(
                        duty("ben", "2026-02-02T12:00", "2026-02-09T09:00"),
                        duty("ben", "2026-02-16T09:00", "2026-02-23T09:00"),
                        duty("ben", "2026-03-02T09:00", "2026-03-09T09:00"),
                        duty("ben", "2026-03-16T09:00", "2026-03-23T09:00"),
                        duty("ben", "2026-03-30T09:00", "2026-04-06T09:00"),
                        duty("ben", "2026-04-13T09:00", "2026-04-20T09:00"),
                        duty("ben", "2026-04-27T09:00", "2026-05-01T13:00"));
        assertThat(read.unnamed()).isZero();
        assertThat(read.unread()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20T12:00,2026-03-23T09:00,2026-03-30T09:00",
        "2026-10-15T12:00,2026-10-19T09:00,2026-10-26T09:00"
    })
    void a_week_in_which_clocks_change_ends_by_the_clock(String now, String from, String until) {
        String event = event(
                "SUMMARY:Ben",
                "DTSTART;TZID=Europe/Paris:20260105T090000",
                "DTEND;TZID=Europe/Paris:20260112T090000",
                "RRULE:FREQ=WEEKLY");
        for (String zone : List.of("", ZONE.formatted("Europe/Paris"))) {
            assertThat(((Timetable) reader.read(calendar(zone + event), TEAM, at(now))).shifts())
                    .contains(duty("ben", from, until));
        }
    }

    @Test
    void a_zone_that_only_the_calendar_knows_is_taken_from_it() {
        Timetable read = timetable(calendar(ZONE.formatted("Team time")
                + event(
                        "SUMMARY:Ben",
                        "DTSTART;TZID=Team time:20260327T090000",
                        "DTEND;TZID=Team time:20260330T090000")));

        assertThat(read.shifts()).containsExactly(duty("ben", "2026-03-27T09:00", "2026-03-30T09:00"));
    }

    @Test
    void times_without_a_zone_and_whole_days_are_those_of_the_contact() {
        Timetable read = timetable(calendar(event("SUMMARY:Jose", "DTSTART:20260310T090000", "DTEND:20260310T170000")
                + event("SUMMARY:José away", "DTSTART;VALUE=DATE:20260312", "DTEND;VALUE=DATE:20260314")
                + event("SUMMARY:Ben Urlaub", "DTSTART;VALUE=DATE:20260312")));

        assertThat(read.shifts())
                .containsExactly(
                        new Shift("jose", Kind.DUTY, lima("2026-03-10T09:00"), lima("2026-03-10T17:00")),
                        new Shift("ben", Kind.AWAY, at("2026-03-12T00:00"), at("2026-03-13T00:00")),
                        new Shift("jose", Kind.AWAY, lima("2026-03-12T00:00"), lima("2026-03-14T00:00")));
    }

    @Test
    void the_zone_of_the_machine_does_not_matter() {
        java.util.TimeZone own = java.util.TimeZone.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Pacific/Apia"));
            times_without_a_zone_and_whole_days_are_those_of_the_contact();
            a_weekly_shift_in_a_zone_is_known_for_sixty_days();
        } finally {
            java.util.TimeZone.setDefault(own);
        }
    }

    @Test
    void exceptions_moved_and_cancelled_days_are_believed() {
        Timetable read = timetable(calendar(event(
                        "UID:nights",
                        "SUMMARY:Ben",
                        "DTSTART;TZID=Europe/Paris:20260302T220000",
                        "DURATION:PT9H",
                        "RRULE:FREQ=DAILY;COUNT=5",
                        "EXDATE;TZID=Europe/Paris:20260303T220000")
                + event(
                        "UID:nights",
                        "SUMMARY:Jose",
                        "RECURRENCE-ID;TZID=Europe/Paris:20260304T220000",
                        "DTSTART;TZID=Europe/Paris:20260304T230000",
                        "DURATION:PT8H")
                + event(
                        "UID:nights",
                        "SUMMARY:Ben",
                        "STATUS:CANCELLED",
                        "RECURRENCE-ID;TZID=Europe/Paris:20260305T220000",
                        "DTSTART;TZID=Europe/Paris:20260305T220000",
                        "DURATION:PT9H")
                + event("SUMMARY:Ben", "STATUS:CANCELLED", "DTSTART:20260320T090000Z", "DTEND:20260320T100000Z")));

        assertThat(read.shifts())
                .containsExactly(
                        duty("ben", "2026-03-02T22:00", "2026-03-03T07:00"),
                        duty("jose", "2026-03-04T23:00", "2026-03-05T07:00"),
                        duty("ben", "2026-03-06T22:00", "2026-03-07T07:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Silva,ana",
        "on call: ANA SILVA,ana",
        "Bereitschaft Ana Maria Costa (2),ana-maria",
        "ben@team.example,ben",
        "José Núñez,jose",
        "JOSE NUNEZ,jose",
        "Jose takes the phone,jose",
        "ana-maria,ana-maria",
        "Ben + José,ben jose",
        "Benjamin,''",
        "Team lunch,''"
    })
    void a_title_names_contacts(String title, String ids) {
        Timetable read = read("SUMMARY:" + title, "DTSTART:20260310T090000Z", "DTEND:20260310T170000Z");

        assertThat(read.shifts().stream().map(Shift::contact).collect(Collectors.joining(" ")))
                .isEqualTo(ids);
        assertThat(read.unnamed()).isEqualTo(ids.isEmpty() ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ben away",
                "Ben: out of office",
                "Congés Ben",
                "Ben – Urlaub",
                "Ben de vacaciones",
                "Ben in ferie",
                "Ben de férias"
            })
    void a_holiday_is_told_from_a_duty(String title) {
        assertThat(read("SUMMARY:" + title, "DTSTART:20260310T090000Z", "DTEND:20260310T170000Z")
                        .shifts())
                .singleElement()
                .extracting(Shift::kind)
                .isEqualTo(Kind.AWAY);
    }

    @Test
    void a_hand_off_is_no_day_off_and_a_name_is_no_holiday() {
        Roster frei = new Roster(List.of(contact("urs", "Urs Frei", PARIS)), 1);
        String event = event("SUMMARY:hand-off to Urs Frei", "DTSTART:20260310T090000Z", "DTEND:20260310T170000Z");

        assertThat(((Timetable) reader.read(calendar(event), frei, NOW)).shifts())
                .singleElement()
                .extracting(Shift::kind)
                .isEqualTo(Kind.DUTY);
    }

    @Test
    void whoever_is_invited_is_meant_where_the_title_names_nobody() {
        assertThat(read(
                                "SUMMARY:Pager",
                                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:BEN@team.example",
                                "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@team.example",
                                "DTSTART:20260310T090000Z",
                                "DTEND:20260310T170000Z")
                        .shifts())
                .extracting(Shift::contact)
                .containsExactly("ben");
    }

    @Test
    void outlook_says_in_a_field_of_its_own_that_somebody_is_away() {
        assertThat(read(
                                "SUMMARY:Ben",
                                "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                                "DTSTART:20260310T090000Z",
                                "DTEND:20260310T170000Z")
                        .shifts())
                .extracting(Shift::kind)
                .containsExactly(Kind.AWAY);
    }

    @Test
    void a_bad_event_among_good_ones_costs_only_itself() {
        String good = event("SUMMARY:Ben", "DTSTART:20260310T090000Z", "DTEND:20260310T170000Z");
        Timetable read = timetable(calendar(event("SUMMARY:Ben")
                + event("SUMMARY:Ben", "DTSTART:yesterday", "DTEND:20260310T170000Z")
                + event("SUMMARY:Ben", "DTSTART:20260310T090000Z", "DTEND:20260309T170000Z")
                + good
                + "BEGIN:VEVENT\nthis is no line\nEND:VEVENT\n"));

        assertThat(read.shifts())
                .containsExactly(new Shift(
                        "ben",
                        Kind.DUTY,
                        Instant.parse("2026-03-10T09:00:00Z"),
                        Instant.parse("2026-03-10T17:00:00Z")));
        assertThat(read.unread()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;COUNT=2147483647",
                "FREQ=SECONDLY;COUNT=2147483647;INTERVAL=1",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"
            })
    void a_rule_without_an_end_costs_only_its_event(String rule) {
        String endless = event("SUMMARY:Ben", "DTSTART:19700101T000000Z", "DTEND:19700101T000100Z", "RRULE:" + rule);
        String good = event("SUMMARY:Jose", "DTSTART:20260310T090000Z", "DTEND:20260310T170000Z");

        assertThat(timetable(calendar(endless.repeat(5) + good)).shifts())
                .extracting(Shift::contact)
                .containsExactly("jose");
    }

    @Test
    void a_zone_that_changes_its_clocks_every_second_costs_no_time() {
        String restless = ZONE.formatted("Team time").replace("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "FREQ=SECONDLY");
        Timetable read = timetable(calendar(restless
                + event("SUMMARY:Jose", "DTSTART;TZID=Team time:20260310T090000", "DURATION:PT1H")
                        .repeat(50)));

        assertThat(read.shifts()).extracting(Shift::contact).containsOnly("jose");
    }

    @Test
    void a_megabyte_is_read_and_more_is_refused() {
        String one = event("SUMMARY:Ben", "DTSTART:20260310T090000Z", "DTEND:20260310T170000Z", "RRULE:FREQ=DAILY");
        String large = calendar(one.repeat((IcsReader.LARGEST - 200) / one.length()));

        assertThat(timetable(large).shifts()).isNotEmpty();
        assertThat(reader.read(large + " ".repeat(IcsReader.LARGEST), TEAM, NOW))
                .isEqualTo(
                        new CalendarReading.Unreadable(Fact.of("calendar.large").with("n", 1)));
    }

    @Test
    void what_is_no_calendar_is_said_to_be_none() {
        for (String text : List.of("", "<!DOCTYPE html><p>Sign in", "hello", "{}")) {
            assertThat(reader.read(text, TEAM, NOW))
                    .isEqualTo(new CalendarReading.Unreadable(Fact.of("calendar.none")));
        }
    }

    @Test
    void parts_within_parts_within_parts_are_read_or_refused() {
        String deep = IntStream.range(0, 20_000).mapToObj(i -> "BEGIN:VEVENT").collect(Collectors.joining("\n"));

        assertThat(reader.read("BEGIN:VCALENDAR\n" + deep, TEAM, NOW)).isNotNull();
    }

    private Timetable read(String... lines) {
        return timetable(calendar(event(lines)));
    }

    private Timetable timetable(String text) {
        assertThat(reader.read(text, TEAM, NOW)).isInstanceOf(Timetable.class);
        return (Timetable) reader.read(text, TEAM, NOW);
    }

    private static String calendar(String parts) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//team//EN\n" + parts + "END:VCALENDAR\n";
    }

    private static String event(String... lines) {
        return Arrays.stream(lines).collect(Collectors.joining("\n", "BEGIN:VEVENT\n", "\nEND:VEVENT\n"));
    }

    private static Shift duty(String contact, String from, String until) {
        return new Shift(contact, Kind.DUTY, at(from), at(until));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    private static Instant lima(String local) {
        return LocalDateTime.parse(local).atZone(LIMA).toInstant();
    }

    private static Contact contact(String id, String name, ZoneId zone) {
        return new Contact(
                id,
                name,
                Duty.ON_CALL,
                Optional.empty(),
                Optional.of(id + "@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                zone,
                Language.EN);
    }
}
