// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import java.util.List;
import java.util.stream.Collectors;

/** Counts as a line of block characters, the highest as the full block. */
final class Blocks {
    private static final String EIGHTHS = "▁▂▃▄▅▆▇█";

    private Blocks() {}

    static String of(List<Integer> counts) {
        int max = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.stream().map(count -> block(count, max)).collect(Collectors.joining());
    }

    private static String block(int count, int max) {
        int step = max == 0 ? 0 : (int) Math.round((EIGHTHS.length() - 1) * (double) count / max);
        return EIGHTHS.substring(step, step + 1);
    }
}
