// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.whatcrisis.api.http.Trace;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object a line. Of what was thrown it says type and place, and code, status and request of an error that AWS
 * answered with; never the message: that may hold a text, a name, a number or an address with a secret in it.
 */
final class JsonLog {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;
    private final InstantSource clock;

    JsonLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * @param what a message, or the name of an event
     * @param fields more about it; numbers, booleans, and texts
     */
    void write(Level level, String logger, String what, Map<String, Object> fields, Optional<Throwable> thrown) {
        out.println(line(clock.instant(), level, logger, what, fields, thrown));
    }

    private static String line(
            Instant at,
            Level level,
            String logger,
            String what,
            Map<String, Object> fields,
            Optional<Throwable> thrown) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("timestamp", at.toString());
            json.writeStringField("level", level == Level.WARNING ? "WARN" : level.getName());
            json.writeStringField("logger", logger);
            json.writeStringField("message", what);
            json.writeStringField("correlation", Correlation.current());
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                write(json, field.getKey(), field.getValue());
            }
            if (thrown.isPresent()) {
                json.writeStringField("thrown", Trace.of(thrown.get()));
                for (Map.Entry<String, Object> field : Refusal.of(thrown.get()).entrySet()) {
                    write(json, field.getKey(), field.getValue());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, String name, Object value) throws IOException {
        switch (value) {
            case Integer number -> json.writeNumberField(name, number);
            case Long number -> json.writeNumberField(name, number);
            case Double number -> json.writeNumberField(name, number);
            case Boolean flag -> json.writeBooleanField(name, flag);
            default -> json.writeStringField(name, value.toString());
        }
    }
}
