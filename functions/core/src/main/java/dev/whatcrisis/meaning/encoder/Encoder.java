// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Turns a text in English, French, German, Spanish, Italian or Portuguese into numbers that say what it means. The same text gives
 * the same numbers to the bit, on every machine. Immutable, and safe for any number of threads.
 */
public final class Encoder {

    /** The most windows of a text that are read. */
    public static final int MOST_WINDOWS = 4;

    /** Characters of a text that are looked at. */
    public static final int MOST_CHARS = Folding.MOST_CHARS;

    private final Tokeniser tokeniser;
    private final Embeddings embeddings;
    private final List<Layer> layers;
    private final String version;

    Encoder(Tokeniser tokeniser, Embeddings embeddings, List<Layer> layers, String version) {
        this.tokeniser = tokeniser;
        this.embeddings = embeddings;
        this.layers = List.copyOf(layers);
        this.version = version;
    }

    /** The product's own encoder; the first call reads its weights, which take some 55 MB from then on. */
    public static Encoder standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final Encoder STANDARD = read();

        private static Encoder read() {
            InputStream bytes = Objects.requireNonNull(
                    Encoder.class.getResourceAsStream("encoder.bin"), "missing resource encoder.bin");
            try (InputStream in = bytes) {
                return EncoderFile.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read resource encoder.bin", e);
            }
        }
    }

    /** Which weights these are: the checksum of their file, eight hexadecimal digits. */
    public String version() {
        return version;
    }

    /** How many numbers a vector has. */
    public int width() {
        return embeddings.width();
    }

    /** How many layers there are; the last one says most. */
    public int layers() {
        return layers.size();
    }

    /** The text's vector after the last layer: {@link #width()} numbers, not normed. */
    public float[] vector(String text) {
        return encode(text).mean(layers());
    }

    /** Reads a text of any length and any characters. */
    public Encoding encode(String text) {
        int[] all = rows(text);
        int[] read = Arrays.copyOf(all, Math.min(all.length, MOST_WINDOWS * mostInWindow()));
        int count = (read.length + mostInWindow() - 1) / mostInWindow();
        List<Encoding.Window> windows = new ArrayList<>();
        for (int window = 0; window < count; window++) {
            windows.add(
                    window(Arrays.copyOfRange(read, read.length * window / count, read.length * (window + 1) / count)));
        }
        int unknown = (int)
                Arrays.stream(read).filter(row -> row == tokeniser.unknown()).count();
        return new Encoding(windows, unknown, read.length < all.length || text.length() > Folding.MOST_CHARS);
    }

    /** The rows of a text's pieces, as many as there are. */
    int[] rows(String text) {
        return tokeniser.rows(text);
    }

    private int mostInWindow() {
        return embeddings.places() - 2;
    }

    private Encoding.Window window(int[] pieces) {
        int[] rows = new int[pieces.length + 2];
        System.arraycopy(pieces, 0, rows, 1, pieces.length);
        rows[0] = tokeniser.begin();
        rows[pieces.length + 1] = tokeniser.end();
        float[][] x = embeddings.of(rows);
        List<float[][]> vectors = new ArrayList<>();
        vectors.add(copy(x));
        for (Layer layer : layers) {
            layer.apply(x);
            vectors.add(copy(x));
        }
        return new Encoding.Window(pieces.length, vectors);
    }

    private static float[][] copy(float[][] x) {
        return Arrays.stream(x).map(float[]::clone).toArray(float[][]::new);
    }
}
