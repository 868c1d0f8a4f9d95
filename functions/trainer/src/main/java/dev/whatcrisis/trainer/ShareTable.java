// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.tone.ToneHead;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often posts of each language are rightly and wrongly said to be negative: what corrects the share of a window. */
final class ShareTable {

    private static final String HEADER = """
            # Language, share of the negative posts that are said to be, share of the others that are said to be; "any" is the
            # mean. Counted by the trainer on validation posts, one of each added so that no rate is 0 or 1.
            """;

    private ShareTable() {}

    /** Posts of one language: truly negative and said to be, truly negative, others said to be, others. */
    private static final class Tally {
        private int found = 1;
        private int negative = 2;
        private int mistaken = 1;
        private int others = 2;

        void add(boolean truth, boolean said) {
            negative += truth ? 1 : 0;
            found += truth && said ? 1 : 0;
            others += truth ? 0 : 1;
            mistaken += !truth && said ? 1 : 0;
        }

        double foundRate() {
            return (double) found / negative;
        }

        double mistakenRate() {
            return (double) mistaken / others;
        }
    }

    static String of(ToneHead sentiment, List<Example> examples) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Example example : examples) {
            boolean said = sentiment.probabilities(example.features())[0] >= Sentiment.CRITICAL;
            tallies.computeIfAbsent(example.lang(), unseen -> new Tally()).add(example.label() == 0, said);
        }
        StringBuilder table = new StringBuilder(HEADER);
        tallies.forEach((language, tally) -> row(table, language, tally.foundRate(), tally.mistakenRate()));
        row(
                table,
                "any",
                tallies.values().stream()
                        .mapToDouble(Tally::foundRate)
                        .average()
                        .orElse(1),
                tallies.values().stream()
                        .mapToDouble(Tally::mistakenRate)
                        .average()
                        .orElse(0));
        return table.toString();
    }

    private static void row(StringBuilder table, String language, double found, double mistaken) {
        table.append(String.format(Locale.ROOT, "%s\t%.4f\t%.4f\n", language, found, mistaken));
    }
}
