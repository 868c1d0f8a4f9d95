// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.words.Fact;

/** What reading a calendar brought: who is on duty when, or the reason why that is not known. */
public sealed interface CalendarReading permits Timetable, CalendarReading.Unreadable {
    /** @param why said within a sentence; names a host and nothing else of an address */
    record Unreadable(Fact why) implements CalendarReading {}
}
