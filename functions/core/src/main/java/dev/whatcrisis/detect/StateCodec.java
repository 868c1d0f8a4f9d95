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
 * tell sources apart; it is read as one source, {@link SourceCounts#ALL}. Versions 1 and 2 did not keep what the watch had lived
 * through: see {@link DetectorState#withoutPast}.
 */
final class StateCodec {
    static final int VERSION = 3;
    private static final int WITHOUT_SOURCES = 1;
    private static final int WITHOUT_PAST = 2;

    /** Floats that versions 1 and 2 kept of each window, the spread first, and their number of windows. */
    private static final int WINDOW_FLOATS = 7;

    private static final int WINDOWS_1 = 4;
    private static final int WINDOWS_2 = 5;
    private static final int HOUR = 2;
    private static final short MARK = 0x5743;
    private static final int ROOM = 2048;
    private static final int ROOM_FOR_SOURCE = 1024;
    private static final String WHAT = "detector state";

    private StateCodec() {}

    static byte[] write(DetectorState state) {
        SortedMap<SourceName, SourceMemory> sources = state.sources.states();
        ByteBuffer out = ByteBuffer.allocate(ROOM + sources.size() * ROOM_FOR_SOURCE);
        out.putShort(MARK).put((byte) VERSION);
        out.putLong(state.next.getEpochSecond()).putInt(state.observed);
        putFloats(out, state.rhythm.posts);
        putFloats(out, state.rhythm.levels);
        out.put((byte) sources.size());
        sources.forEach((name, source) -> put(out, name, source));
        out.putShort((short) state.past.seen());
        state.past.windows().forEach(peaks -> put(out, peaks));
        out.putFloat(state.hourly.sum()).putFloat(state.hourly.weight());
        out.putShort((short) state.episode.buckets()).putShort((short) state.episode.pause());
        out.put((byte) state.episode.days()).putFloat(state.episode.top());
        out.putShort((short) state.streak.buckets()).put((byte) state.streak.pause());
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
            return version == WITHOUT_SOURCES ? withoutSources(in) : withSources(in, version);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("this " + WHAT + " is cut short at " + bytes.length + " bytes", e);
        }
    }

    private static DetectorState withSources(ByteBuffer in, int version) {
        Instant next = Instant.ofEpochSecond(in.getLong());
        int observed = in.getInt();
        Rhythm rhythm = rhythm(in);
        SortedMap<SourceName, SourceMemory> sources = new TreeMap<>();
        int count = Byte.toUnsignedInt(in.get());
        for (int i = 0; i < count; i++) {
            sources.put(name(in), source(in));
        }
        if (version == WITHOUT_PAST) {
            floats(in, WINDOWS_2 * WINDOW_FLOATS);
            return withoutPast(next, observed, rhythm, sources, new Spread(in.getFloat(), in.getFloat()));
        }
        return new DetectorState(
                next,
                observed,
                rhythm,
                new Sources(sources),
                past(in),
                new Spread(in.getFloat(), in.getFloat()),
                new Episode(in.getShort(), in.getShort(), in.get(), in.getFloat()),
                new Streak(in.getShort(), in.get(), in.get() == 1));
    }

    private static DetectorState withoutSources(ByteBuffer in) {
        Instant next = Instant.ofEpochSecond(in.getLong());
        int observed = in.getInt();
        SourceLevel level = new SourceLevel(in.getFloat(), in.getFloat());
        Rhythm rhythm = rhythm(in);
        Recent recent = recent(in);
        float[] windows = floats(in, WINDOWS_1 * WINDOW_FLOATS);
        SourceMemory all = new SourceMemory(level, spread(windows, 0), observed, recent);
        SortedMap<SourceName, SourceMemory> sources = new TreeMap<>(Map.of(SourceCounts.ALL, all));
        return withoutPast(next, observed, rhythm, sources, spread(windows, HOUR));
    }

    private static Spread spread(float[] windows, int window) {
        return new Spread(windows[window * WINDOW_FLOATS], windows[window * WINDOW_FLOATS + 1]);
    }

    private static DetectorState withoutPast(
            Instant next, int observed, Rhythm rhythm, SortedMap<SourceName, SourceMemory> sources, Spread hourly) {
        return new DetectorState(
                next, observed, rhythm, new Sources(sources), Past.notKept(), hourly, Episode.none(), Streak.none());
    }

    private static void put(ByteBuffer out, SourceName name, SourceMemory source) {
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

    private static SourceMemory source(ByteBuffer in) {
        SourceLevel level = new SourceLevel(in.getFloat(), in.getFloat());
        Spread spread = new Spread(in.getFloat(), in.getFloat());
        return new SourceMemory(level, spread, in.getInt(), recent(in));
    }

    private static Rhythm rhythm(ByteBuffer in) {
        return new Rhythm(floats(in, HourOfWeek.BINS), floats(in, HourOfWeek.BINS));
    }

    private static Recent recent(ByteBuffer in) {
        return new Recent(ints(in, Recent.LENGTH), floats(in, Recent.LENGTH));
    }

    private static void put(ByteBuffer out, DailyPeaks peaks) {
        for (float day : peaks.days) {
            out.putShort(DailyPeaks.bits(day));
        }
        out.putShort(DailyPeaks.bits(peaks.today));
    }

    private static Past past(ByteBuffer in) {
        int seen = in.getShort();
        List<DailyPeaks> windows = new ArrayList<>();
        for (int i = 0; i < Window.values().length; i++) {
            float[] days = new float[DailyPeaks.LENGTH];
            for (int day = 0; day < days.length; day++) {
                days[day] = DailyPeaks.expanded(in.getShort());
            }
            windows.add(new DailyPeaks(days, DailyPeaks.expanded(in.getShort())));
        }
        return new Past(windows, seen);
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
