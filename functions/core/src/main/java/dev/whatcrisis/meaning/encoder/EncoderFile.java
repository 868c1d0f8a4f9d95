// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * An encoder as a file, big-endian: "WCE1"; width, layers, heads, inner width, places, pieces (int); epsilon, score of an unknown sign
 * (float); folding; pieces; embeddings; layers; and the CRC-32 of all that. The trainer's encoder folder writes it.
 */
final class EncoderFile {

    private static final int MAGIC = 0x57434531;
    private static final int MOST_WIDTH = 1_024;
    private static final int MOST_LAYERS = 24;
    private static final int MOST_PLACES = 512;
    private static final int MOST_PIECES = 250_000;
    private static final int MOST_CHARS = 4_000_000;

    /** Rows that stand behind the pieces: begin, end, unknown. */
    private static final int SPECIAL_ROWS = 3;

    private final CheckedInputStream checked;
    private final DataInputStream in;

    private EncoderFile(InputStream from) {
        checked = new CheckedInputStream(from, new CRC32());
        in = new DataInputStream(checked);
    }

    /**
     * Reads an encoder.
     *
     * @throws IOException when it cannot be read, is no encoder, is cut or has changed since it was written
     */
    static Encoder read(InputStream from) throws IOException {
        return new EncoderFile(from).encoder();
    }

    private Encoder encoder() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no file of encoder weights");
        }
        int width = size(MOST_WIDTH);
        int layerCount = size(MOST_LAYERS);
        int heads = size(width);
        int inner = size(4 * width);
        int places = size(MOST_PLACES);
        int count = size(MOST_PIECES);
        requireFits(width % heads == 0 && width % Embeddings.BLOCK == 0 && inner % Embeddings.BLOCK == 0);
        float epsilon = in.readFloat();
        float unknownScore = in.readFloat();
        Tokeniser tokeniser = new Tokeniser(folding(), pieces(count), unknownScore);
        byte[] words = bytes((count + SPECIAL_ROWS) * (width / Embeddings.BLOCK) * Embeddings.BLOCK_BYTES);
        Embeddings embeddings = new Embeddings(words, placeRows(places, width), norm(width, epsilon));
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < layerCount; layer++) {
            layers.add(layer(width, inner, heads, epsilon));
        }
        return new Encoder(tokeniser, embeddings, layers, checksum());
    }

    /** A size that is read before the checksum is: a wrong one must not ask for all the memory there is. */
    private int size(int most) throws IOException {
        int size = in.readInt();
        requireFits(size >= 1 && size <= most);
        return size;
    }

    private static void requireFits(boolean fits) throws IOException {
        if (!fits) {
            throw new IOException("these encoder weights were made for another version; make them again");
        }
    }

    private String checksum() throws IOException {
        int sum = (int) checked.getChecksum().getValue();
        if (in.readInt() != sum) {
            throw new IOException("the encoder's weights have changed since they were written; make them again");
        }
        return HexFormat.of().toHexDigits(sum);
    }

    private Folding folding() throws IOException {
        int[] signs = new int[size(MOST_PIECES)];
        ByteBuffer.wrap(bytes(signs.length * Integer.BYTES)).asIntBuffer().get(signs);
        byte[] lengths = bytes(signs.length);
        String all = new String(bytes(size(MOST_CHARS) * Character.BYTES), StandardCharsets.UTF_16BE);
        String[] readings = new String[signs.length];
        int at = 0;
        for (int sign = 0; sign < signs.length; sign++) {
            int end = at + Byte.toUnsignedInt(lengths[sign]);
            readings[sign] = all.substring(at, end);
            at = end;
        }
        return new Folding(signs, readings);
    }

    private Pieces pieces(int count) throws IOException {
        byte[] lengths = bytes(count);
        char[] chars = new char[size(MOST_CHARS)];
        ByteBuffer.wrap(bytes(chars.length * Character.BYTES)).asCharBuffer().get(chars);
        return new Pieces(chars, lengths, floats(count));
    }

    private float[][] placeRows(int places, int width) throws IOException {
        float[][] rows = new float[places][];
        for (int place = 0; place < places; place++) {
            rows[place] = floats(width);
        }
        return rows;
    }

    private Layer layer(int width, int inner, int heads, float epsilon) throws IOException {
        Matrix query = matrix(width, width);
        Matrix key = matrix(width, width);
        Matrix value = matrix(width, width);
        Attention attention = new Attention(query, key, value, matrix(width, width), heads);
        LayerNorm attentionNorm = norm(width, epsilon);
        Matrix widen = matrix(width, inner);
        Matrix narrow = matrix(inner, width);
        return new Layer(attention, attentionNorm, widen, narrow, norm(width, epsilon));
    }

    private LayerNorm norm(int width, float epsilon) throws IOException {
        return new LayerNorm(floats(width), floats(width), epsilon);
    }

    /** Scales of blocks of rows in half precision, then each row's weights, two a byte: the first half of the row in the low bits. */
    private Matrix matrix(int inputs, int outputs) throws IOException {
        float[][] scales = new float[inputs / Embeddings.BLOCK][];
        for (int block = 0; block < scales.length; block++) {
            scales[block] = halves(outputs);
        }
        float[][] rows = new float[inputs][];
        for (int row = 0; row < inputs; row++) {
            rows[row] = weights(bytes(outputs / 2), scales[row / Embeddings.BLOCK]);
        }
        return new Matrix(rows, floats(outputs));
    }

    private static float[] weights(byte[] pairs, float[] scales) {
        float[] row = new float[scales.length];
        for (int at = 0; at < pairs.length; at++) {
            row[at] = ((pairs[at] & 15) - 8) * scales[at];
        }
        for (int at = 0; at < pairs.length; at++) {
            row[pairs.length + at] = ((pairs[at] >> 4 & 15) - 8) * scales[pairs.length + at];
        }
        return row;
    }

    private float[] halves(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(count * Short.BYTES));
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = Float.float16ToFloat(bytes.getShort());
        }
        return values;
    }

    private float[] floats(int count) throws IOException {
        float[] values = new float[count];
        ByteBuffer.wrap(bytes(count * Float.BYTES)).asFloatBuffer().get(values);
        return values;
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the file of encoder weights is cut");
        }
        return bytes;
    }
}
