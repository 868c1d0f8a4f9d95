// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Heads;
import dev.whatcrisis.meaning.encoder.Encoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The encoder's numbers of texts, kept in a file beside so that they are computed once. */
final class Numbers {
    private static final int KEY = 16;

    private final Encoder encoder;
    private final List<Integer> layers;
    private final Path cache;
    private final Map<String, float[]> known = new HashMap<>();

    /**
     * Numbers after some layers, joined.
     *
     * @param folder where they are kept, in a file for each encoder and choice of layers
     */
    Numbers(Encoder encoder, List<Integer> layers, Path folder) throws IOException {
        this.encoder = encoder;
        this.layers = List.copyOf(layers);
        Files.createDirectories(folder);
        this.cache = folder.resolve("numbers-" + encoder.version() + "-"
                + String.join("-", layers.stream().map(String::valueOf).toList()));
        if (Files.exists(cache)) {
            read();
        }
    }

    private void read() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(cache)))) {
            while (true) {
                byte[] key = new byte[KEY];
                float[] numbers = new float[layers.size() * encoder.width()];
                in.readFully(key);
                for (int at = 0; at < numbers.length; at++) {
                    numbers[at] = in.readFloat();
                }
                known.put(HexFormat.of().formatHex(key), numbers);
            }
        } catch (EOFException end) {
            return;
        }
    }

    /** The numbers of texts, in their order. */
    List<float[]> of(List<String> texts) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(cache, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            for (String text : texts) {
                byte[] key = key(text);
                if (!known.containsKey(HexFormat.of().formatHex(key))) {
                    float[] numbers = Heads.mean(encoder.encode(text), layers);
                    known.put(HexFormat.of().formatHex(key), numbers);
                    out.write(key);
                    for (float number : numbers) {
                        out.writeFloat(number);
                    }
                }
            }
        }
        return texts.stream()
                .map(text -> known.getOrDefault(HexFormat.of().formatHex(key(text)), new float[0]))
                .toList();
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
