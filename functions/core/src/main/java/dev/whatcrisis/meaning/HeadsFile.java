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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Heads as a file, big-endian: "WCHD", format (int), the encoder's version (UTF), layers (count, ints), thresholds (four doubles),
 * the pooling (numbers of a piece, how many of them the axes are for, and axes, ints; for each of those numbers its middle and what
 * it is worth on each axis, floats), heads
 * (count; of each its question, UTF, how many numbers it reads, int, answers, count and UTF, then of each answer its weights and
 * bias, floats), and the CRC-32 of all that.
 */
public final class HeadsFile {
    private static final int MAGIC = 0x57434844;
    private static final int FORMAT = 2;
    private static final int MOST_NUMBERS = 1 << 16;
    private static final String AGAIN = "; train them again, see functions/trainer/README.md";

    private HeadsFile() {}

    /** Writes heads; the same heads give the same bytes. */
    public static void write(Heads heads, OutputStream to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeUTF(heads.encoder());
        out.writeInt(heads.layers().size());
        for (int layer : heads.layers()) {
            out.writeInt(layer);
        }
        out.writeDouble(heads.thresholds().danger());
        out.writeDouble(heads.thresholds().dangerWakes());
        out.writeDouble(heads.thresholds().slip());
        out.writeDouble(heads.thresholds().slipWakes());
        writePooling(heads.pooling(), out);
        out.writeInt(Question.values().length);
        for (Question ask : Question.values()) {
            writeHead(ask, heads.head(ask), out);
        }
        out.writeInt(checksum(bytes.toByteArray()));
        bytes.writeTo(to);
    }

    /** Names heads by all that is in them: eight hexadecimal digits. */
    static String version(Heads heads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(heads, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().toHexDigits(checksum(bytes.toByteArray()));
    }

    private static void writePooling(Pooling pooling, DataOutputStream out) throws IOException {
        out.writeInt(pooling.means());
        out.writeInt(pooling.last());
        out.writeInt(pooling.axes());
        for (int number = 0; number < pooling.last(); number++) {
            out.writeFloat(pooling.middle(number));
            for (float worth : pooling.axes(number)) {
                out.writeFloat(worth);
            }
        }
    }

    private static void writeHead(Question ask, Head head, DataOutputStream out) throws IOException {
        out.writeUTF(ask.name());
        out.writeInt(head.width());
        out.writeInt(head.answers().size());
        for (String answer : head.answers()) {
            out.writeUTF(answer);
        }
        for (int answer = 0; answer < head.answers().size(); answer++) {
            for (float weight : head.weights(answer)) {
                out.writeFloat(weight);
            }
            out.writeFloat(head.bias(answer));
        }
    }

    /**
     * Reads heads.
     *
     * @throws IOException when they cannot be read, are no heads, are cut, have changed since they were written, or were written
     *     by another version
     */
    public static Heads read(InputStream from) throws IOException {
        byte[] all = from.readAllBytes();
        if (all.length < 3 * Integer.BYTES || ByteBuffer.wrap(all).getInt() != MAGIC) {
            throw new IOException("this is no file of heads");
        }
        int format = ByteBuffer.wrap(all).getInt(Integer.BYTES);
        if (format != FORMAT) {
            throw new IOException("these heads have format " + format + ", and this version reads " + FORMAT + AGAIN);
        }
        byte[] body = Arrays.copyOf(all, all.length - Integer.BYTES);
        if (ByteBuffer.wrap(all).getInt(body.length) != checksum(body)) {
            throw new IOException("the heads are cut or have changed since they were written" + AGAIN);
        }
        try {
            return heads(new DataInputStream(
                    new ByteArrayInputStream(body, 2 * Integer.BYTES, body.length - 2 * Integer.BYTES)));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Heads heads(DataInputStream in) throws IOException {
        String encoder = in.readUTF();
        List<Integer> layers = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            layers.add(in.readInt());
        }
        Thresholds thresholds = new Thresholds(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        Pooling pooling = pooling(in);
        Map<Question, Head> heads = new EnumMap<>(Question.class);
        for (int left = count(in); left > 0; left--) {
            heads.put(Question.valueOf(in.readUTF()), head(count(in), in));
        }
        return new Heads(encoder, layers, pooling, heads, thresholds);
    }

    private static Pooling pooling(DataInputStream in) throws IOException {
        int means = count(in);
        float[] middle = new float[count(in)];
        float[][] axes = new float[middle.length][countOrNone(in)];
        for (int number = 0; number < middle.length; number++) {
            middle[number] = in.readFloat();
            for (int axis = 0; axis < axes[number].length; axis++) {
                axes[number][axis] = in.readFloat();
            }
        }
        return new Pooling(means, middle, axes);
    }

    private static Head head(int width, DataInputStream in) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            answers.add(in.readUTF());
        }
        float[][] weights = new float[answers.size()][width];
        float[] biases = new float[answers.size()];
        for (int answer = 0; answer < biases.length; answer++) {
            for (int at = 0; at < width; at++) {
                weights[answer][at] = in.readFloat();
            }
            biases[answer] = in.readFloat();
        }
        return new Head(answers, weights, biases);
    }

    private static int count(DataInputStream in) throws IOException {
        return between(1, in.readInt());
    }

    private static int countOrNone(DataInputStream in) throws IOException {
        return between(0, in.readInt());
    }

    private static int between(int least, int count) throws IOException {
        if (count < least || count > MOST_NUMBERS) {
            throw new IOException("the heads say there are " + count + " of something, which cannot be" + AGAIN);
        }
        return count;
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
