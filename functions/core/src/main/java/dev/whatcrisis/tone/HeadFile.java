// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A head as a file, big-endian: "WCT1", rows and numbers (int), labels (count, UTF), scales and numbers (float), temperature,
 * biases and leans (double), the table (a byte each).
 */
public final class HeadFile {

    private static final int MAGIC = 0x57435431;
    private static final int MOST_LABELS = 20;

    private HeadFile() {}

    /** Writes a head; the same head gives the same bytes. */
    public static void write(ToneHead head, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(TextFeatures.ROWS);
        out.writeInt(TextFeatures.NUMBERS);
        out.writeInt(head.labels().size());
        for (String label : head.labels()) {
            out.writeUTF(label);
        }
        writeFloats(out, head.scales());
        writeFloats(out, head.numbers());
        out.writeDouble(head.calibration().temperature());
        writeDoubles(out, head.calibration().bias());
        writeDoubles(out, head.calibration().lean());
        out.write(head.table());
        out.flush();
    }

    private static void writeFloats(DataOutputStream out, float[] all) throws IOException {
        for (float one : all) {
            out.writeFloat(one);
        }
    }

    private static void writeDoubles(DataOutputStream out, List<Double> all) throws IOException {
        for (double one : all) {
            out.writeDouble(one);
        }
    }

    /**
     * Reads a head.
     *
     * @throws IOException when it cannot be read, is no head, or was trained for other features than these
     */
    public static ToneHead read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no file of tone weights");
        }
        if (in.readInt() != TextFeatures.ROWS || in.readInt() != TextFeatures.NUMBERS) {
            throw new IOException("these tone weights were trained for another version; train them again");
        }
        int count = in.readInt();
        if (count < 2 || count > MOST_LABELS) {
            throw new IOException("a file of tone weights has 2 to " + MOST_LABELS + " labels, not " + count);
        }
        List<String> labels = new ArrayList<>();
        for (int label = 0; label < count; label++) {
            labels.add(in.readUTF());
        }
        float[] scales = floats(in, count - 1);
        float[] numbers = floats(in, TextFeatures.NUMBERS * (count - 1));
        Calibration calibration = new Calibration(in.readDouble(), doubles(in, count), doubles(in, count));
        byte[] table = new byte[TextFeatures.ROWS * (count - 1)];
        in.readFully(table);
        return new ToneHead(labels, table, scales, numbers, calibration);
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] all = new float[count];
        for (int at = 0; at < count; at++) {
            all[at] = in.readFloat();
        }
        return all;
    }

    private static List<Double> doubles(DataInputStream in, int count) throws IOException {
        List<Double> all = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            all.add(in.readDouble());
        }
        return all;
    }
}
