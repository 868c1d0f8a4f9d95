// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bill;

/**
 * What an hour of the watch of {@code HourlyUnitsTest} used; that test prints these numbers and fails where they are no
 * longer true.
 *
 * @param posts that came
 * @param reads units
 * @param writes units
 * @param looks of the detector: one a minute, and one for each poll that brought something
 * @param events that the collectors put on the bus
 * @param pageReads units for what an open page asks each time
 * @param pageBytes of the answers to it
 */
public record MeasuredHour(
        double posts, double reads, double writes, int looks, int events, double pageReads, int pageBytes) {
    public static final MeasuredHour QUIET = new MeasuredHour(1, 587, 174, 61, 1, 38, 20_948);

    /** As many posts as make 100,000 a month. */
    public static final MeasuredHour BUSY = new MeasuredHour(137, 1_243, 677, 98, 38, 50, 24_802);

    /** As many posts, most of them of a crisis that has been going on for three hours. */
    public static final MeasuredHour INCIDENT = new MeasuredHour(137, 1_846, 975, 118, 58, 58.5, 35_108);
}
