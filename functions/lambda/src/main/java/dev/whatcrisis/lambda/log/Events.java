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
     * Something that did not work and that nobody throws on: with the type of the error, and with what AWS said of it.
     *
     * @param facts names and values in turn
     */
    public static void failed(String event, Throwable thrown, Object... facts) {
        Map<String, Object> fields = fields(facts);
        fields.put("thrown", thrown.getClass().getSimpleName());
        fields.putAll(Refusal.of(thrown));
        JsonLogs.LOG.write(Level.INFO, LOGGER, event, fields, Optional.empty());
    }

    /**
     * @param facts names and values in turn
     */
    public static void happened(String event, Object... facts) {
        JsonLogs.LOG.write(Level.INFO, LOGGER, event, fields(facts), Optional.empty());
    }

    private static Map<String, Object> fields(Object... facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            fields.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return fields;
    }
}
