// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import java.util.List;

/**
 * The words of a rule in one language.
 *
 * @param title what kind of case it is, two to six words
 * @param timing how fast
 * @param dos at most three
 * @param donts at most three
 * @param close when it can be closed
 */
public record RuleText(String title, String timing, List<String> dos, List<String> donts, String close) {
    public RuleText {
        dos = List.copyOf(dos);
        donts = List.copyOf(donts);
    }
}
