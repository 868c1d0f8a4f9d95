// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A first reader as a file, big-endian: "WCF1", rows (int), for danger and then for slips scale, bias, threshold (floats) and a byte
 * for each row, and the CRC-32 of all that.
 */
public final class FirstReaderFile {
    private static final int MAGIC = 0x57434631;
    private static final int HEAD = 3 * Float.BYTES + Grams.ROWS;
    private static final int LENGTH = 2 * Integer.BYTES + 2 * HEAD + Integer.BYTES;
    private static final String AGAIN = "; train it again, see functions/trainer/README.md";

    private FirstReaderFile() {}

    /** Writes a reader; the same reader gives the same bytes. */
    public static void write(FirstReader reader, OutputStream to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(LENGTH);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(Grams.ROWS);
        for (Role role : Role.values()) {
            GramHead head = reader.head(role);
            out.writeFloat(head.scale());
            out.writeFloat(head.bias());
            out.writeFloat(head.threshold());
            out.write(head.weights());
        }
        out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        bytes.writeTo(to);
    }

    /**
     * Reads a reader.
     *
     * @throws IOException when it cannot be read, is none, is cut or has changed since it was written
     */
    public static FirstReader read(InputStream from) throws IOException {
        byte[] all = from.readAllBytes();
        if (all.length != LENGTH
                || ByteBuffer.wrap(all).getInt() != MAGIC
                || ByteBuffer.wrap(all).getInt(Integer.BYTES) != Grams.ROWS) {
            throw new IOException("this is no first reader of this version" + AGAIN);
        }
        if (ByteBuffer.wrap(all).getInt(LENGTH - Integer.BYTES) != checksum(all, LENGTH - Integer.BYTES)) {
            throw new IOException("the first reader has changed since it was written" + AGAIN);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, 2 * Integer.BYTES, 2 * HEAD));
        GramHead dangers = head(in);
        return new FirstReader(dangers, head(in));
    }

    private static GramHead head(DataInputStream in) throws IOException {
        float scale = in.readFloat();
        float bias = in.readFloat();
        float threshold = in.readFloat();
        return new GramHead(in.readNBytes(Grams.ROWS), scale, bias, threshold);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
