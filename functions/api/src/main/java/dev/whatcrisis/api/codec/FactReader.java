// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.util.Map;

/** Reads facts, and the sentences that stood in their place before there were facts: those are said as they stand. */
final class FactReader extends StdDeserializer<Fact> {
    private static final long serialVersionUID = 1L;

    FactReader() {
        super(Fact.class);
    }

    private record Stored(String key, Map<String, Object> values) {}

    @Override
    public Fact deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return Fact.plain(parser.getText());
        }
        Stored stored = context.readValue(parser, Stored.class);
        return new Fact(stored.key(), stored.values());
    }
}
