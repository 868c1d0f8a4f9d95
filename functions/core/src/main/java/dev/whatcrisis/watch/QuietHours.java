// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.time.LocalTime;

/**
 * The hours in which a contact sleeps, in the contact's own zone; may run over midnight.
 * {@code from} equal to {@code until} means never quiet.
 */
public record QuietHours(LocalTime from, LocalTime until) {
    /** The night of whoever says nothing else; people are up again at its end, 07:00. */
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public boolean cover(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(until);
        return from.isBefore(until) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
