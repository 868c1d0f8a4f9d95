// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes a Content-Encoding, up to a size: a small body may unfold into a huge one. */
final class Compression {
    private Compression() {}

    static byte[] undo(String encoding, byte[] body, int limit) throws IOException {
        if (body.length == 0) {
            return body;
        }
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> read(new GZIPInputStream(new ByteArrayInputStream(body)), limit);
            case "deflate" -> read(new InflaterInputStream(new ByteArrayInputStream(body)), limit);
            default -> throw new IOException("a compression that was not asked for");
        };
    }

    private static byte[] read(InputStream stream, int limit) throws IOException {
        try (stream) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new CappedBody.TooLarge();
            }
            return bytes;
        }
    }
}
