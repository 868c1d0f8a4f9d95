// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.rota.CalendarReader;
import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotaRoutesTest {
    private static final Instant NOW = World.NOW;
    private static final String ADDRESS = "https://calendar.example/secret/team.ics";
    private static final Fact CLOSED = Fact.of("failure.closed").with("host", "calendar.example");

    private final World world = new World();
    private CalendarReading reading = timetable(
            List.of(
                    shift("lea", Shift.Kind.DUTY, -2, 3),
                    shift("lea", Shift.Kind.DUTY, 5, 12),
                    shift("lea", Shift.Kind.AWAY, 20, 22)),
            2);

    @BeforeEach
    void set_up() {
        world.acme();
        world.lea(Language.EN);
        world.calendars = new CalendarReader() {
            @Override
            public CalendarReading read(String file, Roster roster, Instant now) {
                assertThat(file).isEqualTo("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
                return reading;
            }

            @Override
            public CalendarReading fetch(URI address, Roster roster, Instant now) {
                assertThat(address).hasToString(ADDRESS);
                return reading;
            }
        };
    }

    @Test
    void who_is_on_duty_now_and_next_is_told_with_the_gaps_and_without_the_address() {
        assertThat(world.put(world.admin, "/rota", "{\"address\":\"" + ADDRESS + "\"}")
                        .status())
                .isEqualTo(200);

        Answer rota = world.get(world.responder, "/rota");
        assertThat(rota.text()).doesNotContain("secret");
        assertThat(rota.at("/host")).isEqualTo("calendar.example");
        assertThat(rota.at("/now/0/name")).isEqualTo("Léa");
        assertThat(rota.at("/now/0/until")).isEqualTo("2026-03-04T10:30:00Z");
        assertThat(rota.at("/next/0/from")).isEqualTo("2026-03-06T10:30:00Z");
        assertThat(rota.at("/away/0/from")).isEqualTo("2026-03-21T10:30:00Z");
        assertThat(rota.at("/gaps/0/sentence")).startsWith("From Wed ").endsWith(" nobody is on duty.");
        assertThat(rota.at("/notes/0")).isEqualTo("2 entries name none of your contacts.");
        assertThat(rota.header("etag")).isEqualTo("\"1\"");
        assertThat(world.get(world.viewer, "/rota").status()).isEqualTo(403);
    }

    @Test
    void a_file_is_read_as_it_was_written() {
        Answer put = world.put(world.admin, "/rota", "{\"calendar\":\"BEGIN:VCALENDAR\\r\\nEND:VCALENDAR\\r\\n\"}");

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.at("/host")).isEqualTo("null");
        assertThat(world.ports.rota().load().shifts()).hasSize(3);
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason_and_changes_nothing() {
        reading = new CalendarReading.Unreadable(CLOSED);

        Answer put = world.put(world.admin, "/rota", "{\"address\":\"" + ADDRESS + "\"}");

        assertThat(put.status()).isEqualTo(400);
        assertThat(put.at("/field")).isEqualTo("address");
        assertThat(put.at("/detail")).contains("The calendar cannot be read: cannot connect to calendar.example.");
        assertThat(world.ports.rota().load()).isEqualTo(Rota.NONE);
    }

    @Test
    void a_check_says_what_it_would_be_and_keeps_nothing() {
        Answer check = world.post(world.admin, "/checks/rota", "{\"address\":\"" + ADDRESS + "\"}");

        assertThat(check.at("/now/0/contact")).isEqualTo("lea");
        assertThat(world.ports.rota().load()).isEqualTo(Rota.NONE);
        assertThat(world.post(world.responder, "/checks/rota", "{}").status()).isEqualTo(403);
    }

    @Test
    void a_calendar_that_was_kept_and_cannot_be_read_any_more_is_said_to_go_on() {
        Rota kept = new Rota(Optional.of(URI.create(ADDRESS)), Optional.of((Timetable) reading), Optional.empty(), 0);
        world.ports.rota().save(kept.unreadable(CLOSED, NOW));

        assertThat(world.get(world.responder, "/rota").at("/notes/0"))
                .startsWith("The calendar has not been readable since 11:30: cannot connect to calendar.example.")
                .endsWith("What it said at the last reading (11:30) still counts.");
    }

    @Test
    void neither_address_nor_file_ends_it_and_both_are_refused() {
        world.put(world.admin, "/rota", "{\"address\":\"" + ADDRESS + "\"}");

        assertThat(world.put(world.admin, "/rota", "{\"address\":\"https://a.example/\",\"calendar\":\"x\"}")
                        .at("/field"))
                .isEqualTo("calendar");
        assertThat(world.put(world.admin, "/rota", "{\"version\":7}").status()).isEqualTo(409);
        assertThat(world.put(world.admin, "/rota", "{}").at("/kept")).isEqualTo("false");
    }

    private static Shift shift(String contact, Shift.Kind kind, int from, int until) {
        return new Shift(contact, kind, NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(until)));
    }

    private static Timetable timetable(List<Shift> shifts, int unnamed) {
        return new Timetable(NOW, NOW.minus(Timetable.BEHIND), NOW.plus(Timetable.AHEAD), shifts, unnamed, 0);
    }
}
