// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.util.List;

/**
 * A level by the counts alone, before any rule.
 *
 * @param reason what held, with the numbers
 * @param wouldChange what would lift it to the next level, each with its numbers; empty for a storm
 * @param unclear many more people than usual speak, and how they mean it cannot be told
 */
public record Graded(Level level, Fact reason, List<Fact> wouldChange, boolean unclear) {
    public Graded {
        wouldChange = List.copyOf(wouldChange);
    }
}
