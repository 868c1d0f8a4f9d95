// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.log;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What happened, as a name and a few facts that can be searched for: counts, kinds and ids, never a text. */
public final class Events {
    private static final String LOGGER = "events";

    private Events() {}

    /**
     * @param facts names and values in turn
     */
    public static void happened(String event, Object... facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            fields.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        JsonLogs.LOG.write(Level.INFO, LOGGER, event, fields, Optional.empty());
    }
}
