// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.nio.ByteBuffer;

/** Writes states as the first release did: one source, no name, four windows. */
final class FirstRelease {
    private static final int WINDOWS = 4;
    private static final int WINDOW_FLOATS = 7;
    private static final int ALERT_MEMORY = 1;

    private FirstRelease() {}

    static byte[] bytes(DetectorState state) {
        SourceMemory all = state.sources.states().get(SourceCounts.ALL);
        ByteBuffer out = ByteBuffer.allocate(2048);
        out.putShort((short) 0x5743).put((byte) 1);
        out.putLong(state.next.getEpochSecond()).putInt(state.observed);
        out.putFloat(all.level().posts()).putFloat(all.level().weight());
        put(out, state.rhythm.posts);
        put(out, state.rhythm.levels);
        for (int posts : all.recent().posts) {
            out.putInt(posts);
        }
        put(out, all.recent().means);
        put(out, new float[WINDOWS * WINDOW_FLOATS + ALERT_MEMORY]);
        out.put((byte) state.streak.buckets()).put((byte) state.streak.pause());
        out.put((byte) (state.streak.confirmed() ? 1 : 0));
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void put(ByteBuffer out, float[] values) {
        for (float value : values) {
            out.putFloat(value);
        }
    }
}
