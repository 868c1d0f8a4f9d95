// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.mention.LoneSurrogates;

/** One line of an export. */
record Line(String kind, String key, JsonNode value) {
    private static final String FRAME = "whatcrisis-export";
    private static final String FORMAT = "format";
    private static final String END = "end";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Line format(int format) {
        return new Line(FRAME, FORMAT, NODES.numberNode(format));
    }

    static Line end(long entries) {
        return new Line(FRAME, END, NODES.numberNode(entries));
    }

    static Line of(Entry entry) {
        boolean document = entry.value().startsWith("{");
        return new Line(entry.kind(), entry.key(), document ? tree(entry.value()) : NODES.textNode(entry.value()));
    }

    /** @throws BackupException when the text is no such line; does not say which one */
    static Line parse(String text) {
        JsonNode line = tree(text);
        JsonNode kind = line.path("kind");
        JsonNode key = line.path("key");
        if (!kind.isTextual() || !key.isTextual() || !line.has("value")) {
            throw new BackupException("is not of the form {\"kind\":…,\"key\":…,\"value\":…}");
        }
        return new Line(kind.textValue(), key.textValue(), line.get("value"));
    }

    boolean isFormat() {
        return kind.equals(FRAME) && key.equals(FORMAT);
    }

    boolean isEnd() {
        return kind.equals(FRAME) && key.equals(END);
    }

    Entry entry() {
        return new Entry(kind, key, value.isTextual() ? value.textValue() : StoreJson.text(value));
    }

    String json() {
        try {
            return JSON.writeValueAsString(
                    JSON.createObjectNode().put("kind", kind).put("key", key).set("value", value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(LoneSurrogates.unescaped(text));
        } catch (JsonProcessingException e) {
            throw new BackupException("is not JSON");
        }
    }
}
