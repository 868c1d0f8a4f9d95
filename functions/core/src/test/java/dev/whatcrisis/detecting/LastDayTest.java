// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.SampleReplies;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody waits for a month and longer after an incident ended: on which days the team is asked about them. */
class LastDayTest {
    private static final List<LocalTime> LOOKS = List.of(
            LocalTime.of(0, 10), LocalTime.of(6, 25), LocalTime.of(6, 35), LocalTime.of(6, 50), LocalTime.of(23, 50));

    private final Loop loop = Loop.inMemory();

    @ParameterizedTest
    @CsvSource({
        "2026-01-12T00:00, Europe/Paris",
        "2026-01-12T00:01, Europe/Paris",
        "2026-01-12T06:29, Europe/Paris",
        "2026-01-12T06:31, Europe/Paris",
        "2026-01-12T12:00, Europe/Paris",
        "2026-01-12T23:59, Europe/Paris",
        // The clock goes forward, and back, within the month.
        "2026-03-10T00:30, Europe/Paris",
        "2026-03-10T23:30, Europe/Paris",
        "2026-10-06T00:30, Europe/Paris",
        "2026-10-06T23:30, Europe/Paris",
        // The last day is the one on which it does.
        "2026-02-27T02:30, Europe/Paris",
        "2026-09-25T02:30, Europe/Paris",
        "2026-03-20T03:00, Pacific/Auckland",
        "2026-03-20T22:00, Pacific/Auckland",
        "2026-02-20T05:00, America/New_York",
        "2026-01-13T01:00, Asia/Kolkata",
        "2026-01-13T04:00, Pacific/Kiritimati",
    })
    void on_mondays_on_thursdays_and_on_the_thirtieth_day_they_are_asked_about(LocalDateTime end, ZoneId zone) {
        LocalDate last = end.toLocalDate().plusDays(30);
        ended(end, zone);
        for (LocalDate day = end.toLocalDate(); day.isBefore(last.plusDays(8)); day = day.plusDays(1)) {
            LocalDate today = day;
            LOOKS.stream()
                    .map(time -> today.atTime(time).atZone(zone).toInstant())
                    .filter(at -> at.isAfter(loop.now))
                    .forEach(this::look);
        }

        List<LocalDate> expected = end.toLocalDate()
                .datesUntil(last.plusDays(1))
                .filter(day -> day.atTime(6, 30).isAfter(end))
                .filter(day -> day.getDayOfWeek() == MONDAY || day.getDayOfWeek() == THURSDAY || day.equals(last))
                .toList();
        assertThat(asked()).extracting(LastDayTest::day).containsExactlyElementsOf(expected);
        assertThat(asked())
                .filteredOn(mail -> mail.message().body().contains("Today is the last day"))
                .extracting(LastDayTest::day)
                .containsExactly(last);
    }

    private void ended(LocalDateTime end, ZoneId zone) {
        Instant at = end.atZone(zone).toInstant();
        loop.watch = Watch.of(loop.watch.id(), "Acme", zone, loop.watch.queries(), at.minusSeconds(9_000_000));
        loop.ports.watches().save(loop.watch);
        loop.ports
                .roster()
                .save(new Roster(List.of(ana(zone)), loop.ports.roster().load().version()));
        loop.ports
                .incidents()
                .save(SampleIncidents.over(SampleIncidents.incident("acme-1", at.minusSeconds(90_000)), at));
        loop.ports.replies().save(SampleReplies.reply(Need.QUESTION, Language.EN));
        look(at.plusSeconds(1));
    }

    private void look(Instant at) {
        loop.now = at;
        loop.poll();
        loop.look();
    }

    /** Mails that went out. */
    private List<Alert> asked() {
        return loop.sent.stream()
                .filter(alert -> alert.reason() == Alert.Reason.REPLIES)
                .toList();
    }

    private static Contact ana(ZoneId zone) {
        return new Contact(
                "ana",
                "Ana",
                Duty.ON_CALL,
                Optional.empty(),
                Optional.of("ana@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                zone,
                Language.EN);
    }

    /** The day that was asked about stands at the end of what makes it one. */
    private static LocalDate day(Alert alert) {
        String id = alert.id().value();
        return LocalDate.parse(id.substring(id.length() - 10));
    }
}
