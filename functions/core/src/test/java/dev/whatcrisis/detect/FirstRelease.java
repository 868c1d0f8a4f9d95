// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.nio.ByteBuffer;

/** Writes states as the first release did: one source, no name, four windows. */
final class FirstRelease {
    private FirstRelease() {}

    static byte[] bytes(DetectorState state) {
        SourceState all = state.sources.states().get(Tally.ALL);
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
        for (WindowState window : state.windows.subList(0, 4)) {
            out.putFloat(window.spread().sum()).putFloat(window.spread().weight());
            out.putFloat(window.squares()).putFloat(window.squaresWeight());
            out.putFloat(window.peak()).putFloat(window.peaks()).putFloat(window.peaksWeight());
        }
        out.putFloat(state.memory.strongest());
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
