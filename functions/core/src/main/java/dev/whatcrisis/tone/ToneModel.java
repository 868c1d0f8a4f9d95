// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The three questions asked of a text. MODEL_CARD.md beside the weights says what they were trained on. */
record ToneModel(ToneHead sentiment, ToneHead hostility, ToneHead emotion) {

    /** The product's own weights, read when they are first needed. */
    static ToneModel standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final ToneModel STANDARD =
                new ToneModel(read("sentiment.weights"), read("hostility.weights"), read("emotion.weights"));
    }

    private static ToneHead read(String name) {
        InputStream bytes =
                Objects.requireNonNull(ToneModel.class.getResourceAsStream(name), () -> "missing resource " + name);
        try (InputStream in = new BufferedInputStream(bytes, 1 << 16)) {
            return HeadFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }
}
