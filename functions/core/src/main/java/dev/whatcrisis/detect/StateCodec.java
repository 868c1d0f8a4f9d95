// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.NewerSchemaException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a {@link DetectorState}: a mark, a version, then numbers in a fixed order, big-endian. */
final class StateCodec {
    static final int VERSION = 1;
    private static final short MARK = 0x5743;
    private static final int ROOM = 2048;
    private static final String WHAT = "detector state";

    private StateCodec() {}

    static byte[] write(DetectorState state) {
        ByteBuffer out = ByteBuffer.allocate(ROOM);
        out.putShort(MARK).put((byte) VERSION);
        out.putLong(state.next.getEpochSecond()).putInt(state.observed);
        out.putFloat(state.baseline.levelPosts).putFloat(state.baseline.levelWeight);
        putFloats(out, state.baseline.hourPosts);
        putFloats(out, state.baseline.hourLevels);
        for (int posts : state.recent.posts) {
            out.putInt(posts);
        }
        putFloats(out, state.recent.means);
        for (WindowState window : state.windows) {
            put(out, window);
        }
        out.putFloat(state.memory.strongest());
        out.put((byte) state.streak.buckets()).put((byte) state.streak.pause());
        out.put((byte) (state.streak.confirmed() ? 1 : 0));
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static DetectorState read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.getShort() != MARK) {
                throw new IllegalArgumentException("these bytes are no " + WHAT);
            }
            int version = in.get();
            if (version > VERSION) {
                throw new NewerSchemaException(WHAT, version, VERSION);
            }
            return new DetectorState(
                    Instant.ofEpochSecond(in.getLong()),
                    in.getInt(),
                    new Baseline(
                            in.getFloat(), in.getFloat(), floats(in, HourOfWeek.BINS), floats(in, HourOfWeek.BINS)),
                    new Recent(ints(in, Recent.LENGTH), floats(in, Recent.LENGTH)),
                    windows(in),
                    new AlertMemory(in.getFloat()),
                    new Streak(in.get(), in.get(), in.get() == 1));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("this " + WHAT + " is cut short at " + bytes.length + " bytes", e);
        }
    }

    private static void put(ByteBuffer out, WindowState window) {
        out.putFloat(window.spreadSum()).putFloat(window.spreadWeight());
        out.putFloat(window.squares()).putFloat(window.squaresWeight());
        out.putFloat(window.peak()).putFloat(window.peaks()).putFloat(window.peaksWeight());
    }

    private static List<WindowState> windows(ByteBuffer in) {
        List<WindowState> windows = new ArrayList<>();
        for (int i = 0; i < Window.values().length; i++) {
            float[] f = floats(in, 7);
            windows.add(new WindowState(f[0], f[1], f[2], f[3], f[4], f[5], f[6]));
        }
        return windows;
    }

    private static void putFloats(ByteBuffer out, float[] values) {
        for (float value : values) {
            out.putFloat(value);
        }
    }

    private static float[] floats(ByteBuffer in, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.getFloat();
        }
        return values;
    }

    private static int[] ints(ByteBuffer in, int length) {
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.getInt();
        }
        return values;
    }
}
