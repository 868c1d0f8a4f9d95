// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of the one roster of an installation, and what it said last.
 *
 * @param address where it is asked for again and again; empty when a file was handed in, or there is none
 * @param timetable what it said when it could be read last; empty when there is no calendar
 * @param trouble why it cannot be read now
 * @param version 0 before the first save, then one more each save
 */
public record Rota(Optional<URI> address, Optional<Timetable> timetable, Optional<Trouble> trouble, long version) {
    public static final Rota NONE = new Rota(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /** How often an address is asked; a calendar changes a few times a week. */
    public static final Duration EVERY = Duration.ofHours(1);

    /** The same calendar, read just now. */
    public Rota read(Timetable next) {
        return new Rota(address, Optional.of(next), Optional.empty(), version);
    }

    /** The same, and it could not be read: what it said last goes on. */
    public Rota unreadable(Fact why, Instant now) {
        Instant since = trouble.map(Trouble::since).orElse(now);
        return new Rota(address, timetable, Optional.of(new Trouble(since, now, why)), version);
    }

    public Rota withVersion(long other) {
        return new Rota(address, timetable, trouble, other);
    }

    /** Whether there is a calendar. */
    public boolean kept() {
        return address.isPresent() || timetable.isPresent();
    }

    /** Whether its address is to be asked again. */
    public boolean due(Instant now) {
        Optional<Instant> last = trouble.map(Trouble::triedAt).or(() -> timetable.map(Timetable::readAt));
        return address.isPresent()
                && last.filter(at -> now.isBefore(at.plus(EVERY)) && !at.isAfter(now))
                        .isEmpty();
    }

    /** All shifts that are known. */
    public List<Shift> shifts() {
        return timetable.map(Timetable::shifts).orElse(List.of());
    }
}
