// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Says in some hundredths of a millisecond which posts should be read closely first. It lets nearly every danger and slip pass and
 * many harmless posts too: what it does not fear is most likely harmless, and what it fears is merely not known to be. Immutable,
 * and safe for any number of threads.
 */
public final class FirstReader {
    private final GramHead dangers;
    private final GramHead slips;

    /** A reader that asks mentions for danger and own posts for slips. */
    public FirstReader(GramHead dangers, GramHead slips) {
        this.dangers = dangers;
        this.slips = slips;
    }

    /** The product's own first reader; the first call reads its weights, a quarter of a megabyte. */
    public static FirstReader standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        static final FirstReader STANDARD = read();

        private static FirstReader read() {
            InputStream bytes = Objects.requireNonNull(
                    FirstReader.class.getResourceAsStream("first.bin"), "missing resource first.bin");
            try (InputStream in = bytes) {
                return FirstReaderFile.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read resource first.bin: " + e.getMessage(), e);
            }
        }
    }

    /** Whether a mention may tell of danger, or an own post may be a slip. Any text will do; of a long one the beginning counts. */
    public boolean fears(String text, Role role) {
        return head(role).fears(Grams.of(text));
    }

    /** How likely that is among posts as the trainer has them, where danger is far more frequent than on an ordinary day; 0 to 1. */
    public double fear(String text, Role role) {
        return 1 / (1 + StrictMath.exp(-head(role).sum(Grams.of(text))));
    }

    GramHead head(Role role) {
        return role == Role.OWN ? slips : dangers;
    }
}
