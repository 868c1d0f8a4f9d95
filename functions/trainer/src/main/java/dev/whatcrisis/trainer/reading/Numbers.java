// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Heads;
import dev.whatcrisis.meaning.encoder.Encoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The vectors of the pieces of texts, kept in a file beside so that they are computed once. They are kept and used in half precision,
 * whether they come from the file or not; a text of 30 pieces takes 50 KB.
 */
final class Numbers {
    private static final int KEY = 16;
    private static final int HEAD = KEY + Integer.BYTES;

    private final Encoder encoder;
    private final List<Integer> layers;
    private final int width;
    private final FileChannel file;
    private final Map<String, Long> places = new HashMap<>();

    /**
     * Vectors after some layers, joined.
     *
     * @param folder where they are kept, in a file for each encoder and choice of layers
     */
    Numbers(Encoder encoder, List<Integer> layers, Path folder) throws IOException {
        this.encoder = encoder;
        this.layers = List.copyOf(layers);
        this.width = layers.size() * encoder.width();
        Files.createDirectories(folder);
        this.file = FileChannel.open(
                folder.resolve("pieces-" + encoder.version() + "-"
                        + String.join("-", layers.stream().map(String::valueOf).toList())),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        findAll();
    }

    /** A record cut short, as when a run was stopped, is written anew. */
    private void findAll() throws IOException {
        long at = 0;
        while (at + HEAD <= file.size()) {
            ByteBuffer head = read(at, HEAD);
            byte[] key = new byte[KEY];
            head.get(key);
            long next = at + HEAD + (long) head.getInt() * width * Short.BYTES;
            if (next > file.size()) {
                break;
            }
            places.put(HexFormat.of().formatHex(key), at);
            at = next;
        }
        file.truncate(at);
    }

    /** How many of the last numbers of a piece are those of the last layer. */
    int lastLayer() {
        return encoder.width();
    }

    /** The vectors of a text's pieces. */
    List<float[]> of(String text) throws IOException {
        byte[] key = key(text);
        String name = HexFormat.of().formatHex(key);
        if (!places.containsKey(name)) {
            places.put(name, file.size());
            write(key, Heads.pieces(encoder.encode(text), layers));
        }
        long at = Objects.requireNonNull(places.get(name));
        int count = read(at + KEY, Integer.BYTES).getInt();
        ByteBuffer halves = read(at + HEAD, count * width * Short.BYTES);
        List<float[]> pieces = new ArrayList<>();
        for (int piece = 0; piece < count; piece++) {
            float[] numbers = new float[width];
            for (int number = 0; number < width; number++) {
                numbers[number] = Float.float16ToFloat(halves.getShort());
            }
            pieces.add(numbers);
        }
        return pieces;
    }

    private void write(byte[] key, List<float[]> pieces) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(HEAD + pieces.size() * width * Short.BYTES);
        all.put(key).putInt(pieces.size());
        for (float[] piece : pieces) {
            for (float number : piece) {
                all.putShort(Float.floatToFloat16(number));
            }
        }
        all.flip();
        long at = file.size();
        while (all.hasRemaining()) {
            at += file.write(all, at);
        }
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the cache of the encoder's numbers is cut; delete its folder and train again");
            }
        }
        return bytes.flip();
    }

    private static byte[] key(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(all, KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
