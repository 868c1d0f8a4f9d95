// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a contact sleeps, from the quiet hours in the contact's own zone. */
public record Night(Contact contact) {
    /** The first time after {@code from} at which clocks in the zone show this time. */
    public static Instant next(LocalTime time, Instant from, ZoneId zone) {
        ZonedDateTime local = from.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(time).atZone(zone);
        return today.isAfter(local)
                ? today.toInstant()
                : local.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    public boolean asleep(Instant at) {
        return contact.quietHours().cover(at.atZone(contact.zone()).toLocalTime());
    }

    /** When the night is over that it is now, or the next one: until then "not tonight" holds. */
    public Instant tonightOver(Instant now) {
        QuietHours hours = contact.quietHours().equals(QuietHours.NONE) ? QuietHours.NIGHT : contact.quietHours();
        boolean tonight = hours.cover(now.atZone(contact.zone()).toLocalTime());
        Instant begins = tonight ? now : next(hours.from(), now, contact.zone());
        return next(hours.until(), begins, contact.zone());
    }

    /** The same instant for who is awake, else the end of these quiet hours. */
    Instant awakeAt(Instant at) {
        return asleep(at) ? next(contact.quietHours().until(), at, contact.zone()) : at;
    }

    /** When who sleeps at this instant reads the morning brief: shortly before getting up, or on getting up. */
    Instant briefAt(Instant at) {
        Instant up = awakeAt(at);
        ZonedDateTime brief =
                up.atZone(contact.zone()).toLocalDate().atTime(Timing.BRIEF).atZone(contact.zone());
        return asleep(brief.toInstant()) && brief.toInstant().isBefore(up) ? brief.toInstant() : up;
    }

    /** Whether both instants lie in the same quiet hours. */
    boolean same(Instant one, Instant other) {
        return asleep(one) && asleep(other) && awakeAt(one).equals(awakeAt(other));
    }
}
