// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two bills beside each other, as docs/deploy.md has them. */
record BillTable(Bill quiet, Bill busy, double incidentDay) {
    static BillTable of(Deployment stack) {
        Bill busy = Bill.of(MeasuredHour.BUSY, stack);
        double more = Bill.of(MeasuredHour.INCIDENT, stack).sum() - busy.sum();
        return new BillTable(Bill.of(MeasuredHour.QUIET, stack), busy, more / Bill.DAYS);
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| | US dollars | a quiet watch | | 100,000 posts | |");
        lines.add("|---|---|--:|--:|--:|--:|");
        for (int i = 0; i < quiet.rows().size(); i++) {
            Bill.Row one = quiet.rows().get(i);
            Bill.Row other = busy.rows().get(i);
            lines.add("| " + one.what() + " | " + one.price().inWords() + " | " + amount(one.used()) + " | "
                    + dollars(one.dollars()) + " | " + amount(other.used()) + " | " + dollars(other.dollars()) + " |");
        }
        lines.add("| **Sum** | | | **" + dollars(quiet.sum()) + "** | | **" + dollars(busy.sum()) + "** |");
        lines.add("| Sum beyond the free tiers that never expire | | | " + dollars(quiet.sumBeyondFree()) + " | | "
                + dollars(busy.sumBeyondFree()) + " |");
        lines.add("| Each day with an open incident | | | | | " + dollars(incidentDay) + " |");
        return String.join("\n", lines);
    }

    private static String amount(double used) {
        boolean whole = used >= 10 || used == Math.rint(used);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.2f", used);
    }

    private static String dollars(double sum) {
        return String.format(Locale.ROOT, "%.2f", sum);
    }
}
