// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Level;
import java.util.List;

/**
 * A level by the counts alone, before any rule.
 *
 * @param reason one sentence with the numbers
 * @param wouldChange what would lift it to the next level, each in words with numbers; empty for a storm
 */
public record Graded(Level level, String reason, List<String> wouldChange) {
    public Graded {
        wouldChange = List.copyOf(wouldChange);
    }
}
