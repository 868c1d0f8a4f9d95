// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Documents in fewer bytes: deflated with a dictionary of what all of them say, so that a post with a text of usual
 * length fits into one write unit. The first byte names the dictionary; a release that gets a better one keeps the old.
 */
final class Packing {
    private static final byte FIRST = 1;
    private static final byte[] DICTIONARY =
            ("{\"schema\":1,\"watch\":\"\",\"version\":0,\"who\":\"watch\",\"kind\":\"LEVEL\""
                            + ",\"incident\":\"\",\"contact\":\"\",\"means\":\"EMAIL\",\"reason\":\"LEVEL_UP\",\"wakes\":false"
                            + ",\"said\":{\"level\":\"SQUALL\",\"flags\":[]},\"message\":{\"subject\":\"\",\"body\":\"\"},\"dueAt\":\"2026-"
                            + "\"story\":\"\",\"headline\":\"\",\"state\":{\"type\":\"open\",\"since\":\"2026-\"},\"phase\":\"GROWTH\""
                            + ",\"level\":\"RIPPLE\",\"highest\":\"STORM\",\"verdict\":{\"rule\":\"R10\",\"type\":\"\",\"actions\":[\""
                            + "\"receivedAt\":\"2026-01-01T00:00:00Z\",\"author\":{\"id\":\"https://\",\"name\":\"\",\"followers\":\"text\":\"the"
                            + " and you that is for this with it was of to in\",\"lang\":\"en\",\"url\":\"https://www."
                            + ".com/users/statuses/\",\"engagement\":{\"likes\":0,\"shares\":0,\"replies\":0},\"replyTo\":\"mastodon/https://"
                            + "\",\"own\":false,\"press\":false,\"sentiment\":{\"negative\":0.0,\"neutral\":0.9,\"positive\":0.0"
                            + ",\"languageKnown\":true}}{\"schema\":1,\"id\":\"hackernews/\",\"at\":\"2026-01-01T00:00:00Z\"")
                    .getBytes(StandardCharsets.UTF_8);

    private Packing() {}

    static byte[] pack(String text) {
        return pack(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] pack(byte[] document) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(document);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.write(FIRST);
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalArgumentException when it was packed in another way or is damaged */
    static String unpack(byte[] packed) {
        return new String(unpacked(packed), StandardCharsets.UTF_8);
    }

    /** The same of what is no text. */
    static byte[] unpacked(byte[] packed) {
        if (packed.length == 0 || packed[0] != FIRST) {
            throw new IllegalArgumentException(
                    "a stored document is packed in a way that this release does not know: update this installation");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(Arrays.copyOfRange(packed, 1, packed.length));
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("it ends early");
                }
                document.write(buffer, 0, read);
            }
            return document.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a stored document is damaged: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
