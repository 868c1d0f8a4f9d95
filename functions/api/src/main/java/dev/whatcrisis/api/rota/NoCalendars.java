// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.rota;

import dev.whatcrisis.rota.CalendarReader;
import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;

/** Reads none: where nothing is asked of the world, as in the demo. */
public final class NoCalendars implements CalendarReader {
    private static final CalendarReading NONE = new CalendarReading.Unreadable(Fact.of("calendar.offline"));

    @Override
    public CalendarReading read(String file, Roster roster, Instant now) {
        return NONE;
    }

    @Override
    public CalendarReading fetch(URI address, Roster roster, Instant now) {
        return NONE;
    }
}
