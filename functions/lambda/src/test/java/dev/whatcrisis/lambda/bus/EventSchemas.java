// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** Holds events against their documented form. */
public final class EventSchemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private EventSchemas() {}

    /** What is wrong with the event; nothing when it has the documented form. */
    public static Set<ValidationMessage> violations(BusEvent event) {
        return schema(event.type()).validate(event.detail());
    }

    private static JsonSchema schema(String type) {
        try (InputStream in = BusEvent.class.getResourceAsStream(type + ".schema.json")) {
            return FACTORY.getSchema(Objects.requireNonNull(in, "no schema of " + type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
