// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.NewerSchemaException;
import dev.whatcrisis.watch.SourceName;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bytes of a {@link DetectorState}: a mark, a version, then numbers in a fixed order, big-endian. Version 1 did not
 * tell sources apart and had no window of six hours; it is read as one source, {@link Tally#ALL}.
 */
final class StateCodec {
    static final int VERSION = 2;
    private static final int WITHOUT_SOURCES = 1;
    private static final short MARK = 0x5743;
    private static final int ROOM = 1024;
    private static final int ROOM_FOR_SOURCE = 1024;
    private static final String WHAT = "detector state";

    private StateCodec() {}

    static byte[] write(DetectorState state) {
        SortedMap<SourceName, SourceState> sources = state.sources.states();
        ByteBuffer out = ByteBuffer.allocate(ROOM + sources.size() * ROOM_FOR_SOURCE);
        out.putShort(MARK).put((byte) VERSION);
        out.putLong(state.next.getEpochSecond()).putInt(state.observed);
        putFloats(out, state.rhythm.posts);
        putFloats(out, state.rhythm.levels);
        out.put((byte) sources.size());
        sources.forEach((name, source) -> put(out, name, source));
        state.windows.forEach(window -> put(out, window));
        out.putFloat(state.hourly.sum()).putFloat(state.hourly.weight());
        out.putFloat(state.memory.strongest());
        out.put((byte) state.streak.buckets()).put((byte) state.streak.pause());
        out.put((byte) (state.streak.confirmed() ? 1 : 0));
        return Arrays.copyOf(out.array(), out.position());
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
            return version == WITHOUT_SOURCES ? withoutSources(in) : current(in);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("this " + WHAT + " is cut short at " + bytes.length + " bytes", e);
        }
    }

    private static DetectorState current(ByteBuffer in) {
        Instant next = Instant.ofEpochSecond(in.getLong());
        int observed = in.getInt();
        Rhythm rhythm = rhythm(in);
        SortedMap<SourceName, SourceState> sources = new TreeMap<>();
        int count = Byte.toUnsignedInt(in.get());
        for (int i = 0; i < count; i++) {
            sources.put(name(in), source(in));
        }
        return new DetectorState(
                next,
                observed,
                rhythm,
                new Sources(sources),
                windows(in, Window.values().length),
                new Spread(in.getFloat(), in.getFloat()),
                new AlertMemory(in.getFloat()),
                streak(in));
    }

    private static DetectorState withoutSources(ByteBuffer in) {
        Instant next = Instant.ofEpochSecond(in.getLong());
        int observed = in.getInt();
        SourceLevel level = new SourceLevel(in.getFloat(), in.getFloat());
        Rhythm rhythm = rhythm(in);
        Recent recent = recent(in);
        List<WindowState> windows = windows(in, Window.SIX_HOURS.ordinal());
        windows.add(WindowState.fresh());
        SourceState all = new SourceState(level, windows.getFirst().spread(), observed, recent);
        SortedMap<SourceName, SourceState> sources = new TreeMap<>(Map.of(Tally.ALL, all));
        return new DetectorState(
                next,
                observed,
                rhythm,
                new Sources(sources),
                windows,
                windows.get(Window.HOUR.ordinal()).spread(),
                new AlertMemory(in.getFloat()),
                streak(in));
    }

    private static void put(ByteBuffer out, SourceName name, SourceState source) {
        byte[] text = name.value().getBytes(StandardCharsets.US_ASCII);
        out.put((byte) text.length).put(text);
        out.putFloat(source.level().posts()).putFloat(source.level().weight());
        out.putFloat(source.spread().sum()).putFloat(source.spread().weight());
        out.putInt(source.seen());
        for (int posts : source.recent().posts) {
            out.putInt(posts);
        }
        putFloats(out, source.recent().means);
    }

    private static SourceName name(ByteBuffer in) {
        byte[] text = new byte[Byte.toUnsignedInt(in.get())];
        in.get(text);
        return new SourceName(new String(text, StandardCharsets.US_ASCII));
    }

    private static SourceState source(ByteBuffer in) {
        SourceLevel level = new SourceLevel(in.getFloat(), in.getFloat());
        Spread spread = new Spread(in.getFloat(), in.getFloat());
        return new SourceState(level, spread, in.getInt(), recent(in));
    }

    private static Rhythm rhythm(ByteBuffer in) {
        return new Rhythm(floats(in, HourOfWeek.BINS), floats(in, HourOfWeek.BINS));
    }

    private static Recent recent(ByteBuffer in) {
        return new Recent(ints(in, Recent.LENGTH), floats(in, Recent.LENGTH));
    }

    private static Streak streak(ByteBuffer in) {
        return new Streak(in.get(), in.get(), in.get() == 1);
    }

    private static void put(ByteBuffer out, WindowState window) {
        out.putFloat(window.spread().sum()).putFloat(window.spread().weight());
        out.putFloat(window.squares()).putFloat(window.squaresWeight());
        out.putFloat(window.peak()).putFloat(window.peaks()).putFloat(window.peaksWeight());
    }

    private static List<WindowState> windows(ByteBuffer in, int count) {
        List<WindowState> windows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] f = floats(in, 7);
            windows.add(new WindowState(new Spread(f[0], f[1]), f[2], f[3], f[4], f[5], f[6]));
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
