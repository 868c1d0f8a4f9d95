// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.watch.Roster;
import java.net.URI;
import java.time.Instant;

/** Reads calendars in the form of RFC 5545, whoever wrote them. Never throws for what is in one. */
public interface CalendarReader {
    /** Reads a file. */
    CalendarReading read(String file, Roster roster, Instant now);

    /** Asks a server, as a stranger's address is asked: with caps on size and time, and never inside a network. */
    CalendarReading fetch(URI address, Roster roster, Instant now);
}
