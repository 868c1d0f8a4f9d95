// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.watch.RosterStore;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Asks the calendar's address again, once an hour. What cannot be read leaves what it said last. */
public final class FollowCalendar {
    private final RotaStore rotas;
    private final RosterStore rosters;
    private final CalendarReader calendars;
    private final RecentRota recent;

    public FollowCalendar(RotaStore rotas, RosterStore rosters, CalendarReader calendars) {
        this.rotas = rotas;
        this.rosters = rosters;
        this.calendars = calendars;
        this.recent = new RecentRota(rotas);
    }

    /** Cheap when it is not due. */
    public void follow(Instant now) {
        if (!recent.load(now).due(now)) {
            return;
        }
        Rota known = rotas.load();
        Optional<URI> address = known.address().filter(at -> known.due(now));
        address.map(at -> calendars.fetch(at, rosters.load(), now))
                .map(reading -> switch (reading) {
                    case Timetable timetable -> known.read(timetable);
                    case CalendarReading.Unreadable unreadable -> known.unreadable(unreadable.why(), now);
                })
                .ifPresent(rotas::save);
    }
}
