// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Which ordinary hour a moment belongs to: hour of day × weekday or weekend, on the watch's own clock, so that daylight
 * saving moves the rhythm with the people.
 *
 * @param bin the hour, 0 to 23 on weekdays and 24 to 47 on weekends
 * @param neighbour the next hour (in the second half of an hour) or the one before (in the first half)
 * @param share how much of the neighbour to mix in, 0 to 0.5: between the middles of two hours the usual goes straight
 */
record HourOfWeek(int bin, int neighbour, double share) {
    static final int BINS = 48;

    static HourOfWeek of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        int kind = local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 24 : 0;
        double past = (local.getMinute() + local.getSecond() / 60.0) / 60 - 0.5;
        int neighbour = Math.floorMod(local.getHour() + (past > 0 ? 1 : -1), 24);
        return new HourOfWeek(kind + local.getHour(), kind + neighbour, Math.abs(past));
    }
}
