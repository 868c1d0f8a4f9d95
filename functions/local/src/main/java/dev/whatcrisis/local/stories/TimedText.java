// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.stories;

import dev.whatcrisis.local.tone.BadLine;
import java.time.Instant;

/**
 * A post of a file.
 *
 * @param line in the file, from 1
 */
record TimedText(long line, Instant at, String text) {
    private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

    /** Reads {@code epoch seconds \t text}. */
    static TimedText of(String file, long number, String line) throws BadLine {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new BadLine(file, number, "expected epoch seconds, a tab, and a text");
        }
        try {
            long seconds = Long.parseLong(line.substring(0, tab).strip());
            if (seconds >= 0 && seconds <= LATEST) {
                return new TimedText(number, Instant.ofEpochSecond(seconds), line.substring(tab + 1));
            }
        } catch (NumberFormatException e) {
            throw new BadLine(file, number, "what stands before the tab is no time in epoch seconds");
        }
        throw new BadLine(file, number, "the time must lie between 1970 and 9999, in epoch seconds");
    }
}
