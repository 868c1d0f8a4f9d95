// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.mention.LoneSurrogates;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of an item: its partition and its place in it. */
record Key(String partition, String place) {
    static final String PARTITION = "pk";
    static final String PLACE = "sk";

    /** Bytes of the longest text that is a part of a key; a place may have 1,024. */
    private static final int LONGEST_PART = 800;

    static Key of(Map<String, AttributeValue> item) {
        return new Key(text(item, PARTITION), text(item, PLACE));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), "every item has a key").s();
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(PARTITION, AttributeValue.fromS(partition), PLACE, AttributeValue.fromS(place));
    }

    /** A text as a part of a key: as it is when it is short, and otherwise its beginning and its hash. */
    static String part(String given) {
        String text = LoneSurrogates.escaped(given);
        if (text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART) {
            return text;
        }
        int end = LONGEST_PART / 4;
        end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return text.substring(0, end) + " " + Digests.shortHash(given);
    }
}
