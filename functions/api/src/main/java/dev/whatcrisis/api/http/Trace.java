// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where something broke, for the log: types and places without messages, which may hold texts, names or numbers. */
public final class Trace {
    private static final int CAUSES = 4;
    private static final int FRAMES = 12;

    private Trace() {}

    public static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = thrown;
        for (int n = 0; n < CAUSES && cause != null; n++) {
            trace.append(n == 0 ? "" : "\nbecause of ")
                    .append(cause.getClass().getName())
                    .append(frames(cause));
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
    }
}
