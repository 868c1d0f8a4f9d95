// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import static dev.whatcrisis.rota.Weeks.NOON;
import static dev.whatcrisis.rota.Weeks.duty;
import static dev.whatcrisis.rota.Weeks.rota;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.InMemoryRosterStore;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowCalendarTest {
    private static final URI ADDRESS = URI.create("https://calendar.example/team.ics");
    private static final Fact CLOSED = Fact.of("failure.closed").with("host", "calendar.example");
    private static final Timetable KNOWN = rota(duty("ana", "2026-03-02T09:00", "2026-03-09T09:00"))
            .timetable()
            .orElseThrow();

    private final RotaStore rotas = new InMemoryRotaStore();
    private final Shelf shelf = new Shelf();
    private final FollowCalendar follow = new FollowCalendar(rotas, new InMemoryRosterStore(), shelf);

    /** A server with one calendar. */
    private static final class Shelf implements CalendarReader {
        private CalendarReading reading = KNOWN;
        private int asked;

        @Override
        public CalendarReading read(String file, Roster roster, Instant now) {
            throw new IllegalStateException("there is no file");
        }

        @Override
        public CalendarReading fetch(URI address, Roster roster, Instant now) {
            assertThat(address).isEqualTo(ADDRESS);
            asked++;
            return reading;
        }
    }

    @Test
    void an_address_is_asked_once_an_hour() {
        save(Optional.of(ADDRESS), Optional.empty());

        for (int minute = 0; minute < 119; minute++) {
            shelf.reading = read(NOON.plus(Duration.ofMinutes(minute)));
            follow.follow(NOON.plus(Duration.ofMinutes(minute)));
        }

        assertThat(shelf.asked).isEqualTo(2);
        assertThat(rotas.load().shifts()).isEqualTo(KNOWN.shifts());
    }

    @Test
    void a_calendar_that_cannot_be_read_keeps_the_last_good_one_and_says_since_when() {
        save(Optional.of(ADDRESS), Optional.of(KNOWN));
        shelf.reading = new CalendarReading.Unreadable(CLOSED);
        Instant one = NOON.plus(Duration.ofHours(1));
        Instant two = NOON.plus(Duration.ofHours(2));

        follow.follow(one);
        follow.follow(two);

        assertThat(rotas.load().timetable()).contains(KNOWN);
        assertThat(rotas.load().trouble()).contains(new Trouble(one, two, CLOSED));
    }

    @Test
    void what_can_be_read_again_is_no_trouble_any_more() {
        rotas.save(new Rota(Optional.of(ADDRESS), Optional.empty(), Optional.empty(), 0).unreadable(CLOSED, NOON));

        follow.follow(NOON.plus(Rota.EVERY));

        assertThat(rotas.load().trouble()).isEmpty();
        assertThat(rotas.load().timetable()).contains(KNOWN);
    }

    @Test
    void a_file_is_asked_of_nobody() {
        save(Optional.empty(), Optional.of(KNOWN));

        follow.follow(NOON.plus(Duration.ofDays(9)));

        assertThat(shelf.asked).isZero();
    }

    @Test
    void after_a_clock_that_was_ahead_it_is_asked_at_once() {
        save(Optional.of(ADDRESS), Optional.of(read(NOON.plus(Duration.ofDays(9)))));

        follow.follow(NOON);

        assertThat(shelf.asked).isOne();
    }

    @Test
    void in_a_minutely_round_the_store_is_read_every_five_minutes() {
        int[] loads = {0};
        RotaStore counting = new RotaStore() {
            @Override
            public Rota load() {
                loads[0]++;
                return Rota.NONE;
            }

            @Override
            public Optional<Rota> save(Rota rota) {
                throw new IllegalStateException("nothing was read");
            }
        };
        FollowCalendar followed = new FollowCalendar(counting, new InMemoryRosterStore(), shelf);

        for (int minute = 0; minute < 60; minute++) {
            followed.follow(NOON.plus(Duration.ofMinutes(minute)));
        }

        assertThat(loads[0]).isEqualTo(12);
    }

    private static Timetable read(Instant at) {
        return new Timetable(at, KNOWN.from(), KNOWN.until(), KNOWN.shifts(), 0, 0);
    }

    private void save(Optional<URI> address, Optional<Timetable> timetable) {
        rotas.save(new Rota(address, timetable, Optional.empty(), 0));
    }
}
