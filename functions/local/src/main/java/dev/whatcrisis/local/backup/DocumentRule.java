// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.api.codec.UnreadableDocumentException;
import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.watch.NewerSchemaException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entries that are documents: readable, with plausible numbers, and under the key that belongs to them.
 *
 * @param end how the key of a document ends, as far as the document says
 */
record DocumentRule<T extends Record>(Class<? extends T> type, KeyForm key, Function<T, Object> end)
        implements EntryRule {
    private static final int LONGEST = 300;

    @Override
    public void check(Entry entry) {
        key.check(entry.key());
        T document = read(entry.value());
        Plausible.check(document);
        String expected = String.valueOf(end.apply(document));
        if (!entry.key().endsWith(expected)) {
            throw new BackupException("the key " + Quoted.of(entry.key()) + " must end with " + Quoted.of(expected)
                    + ", as the document says");
        }
    }

    private T read(String value) {
        try {
            return StoreJson.CURRENT.read(value, type);
        } catch (NewerSchemaException e) {
            throw new BackupException(String.valueOf(e.getMessage()));
        } catch (UnreadableDocumentException e) {
            throw new BackupException(e.newer() ? String.valueOf(e.getMessage()) : inWords(e));
        }
    }

    private String inWords(UnreadableDocumentException e) {
        Throwable cause = Optional.<Throwable>ofNullable(e.getCause()).orElse(e);
        String field = cause instanceof JsonMappingException mapping ? field(mapping) : "";
        String what = field.isEmpty() ? "the " + type.getSimpleName() : field + " of the " + type.getSimpleName();
        return what + " cannot be read: " + Quoted.cut(reason(cause).replaceAll("\\s+", " "), LONGEST);
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream().map(DocumentRule::step).collect(Collectors.joining("."));
    }

    private static String step(Reference step) {
        return step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
    }

    /** What the record itself says against a value; else what the parser says. */
    private static String reason(Throwable cause) {
        Throwable root = Optional.ofNullable(cause.getCause()).orElse(cause);
        return switch (root) {
            case IllegalArgumentException refused -> String.valueOf(refused.getMessage());
            case NullPointerException missing -> "something is missing in it";
            case JsonProcessingException parser -> parser.getOriginalMessage();
            default -> String.valueOf(root.getMessage());
        };
    }
}
