// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What each part of the features is worth: macro-F1 per language on the validation posts with it left out. */
final class Ablation {

    private Ablation() {}

    static void run(Options options, PrintStream out) throws IOException, BadRow {
        for (Task task : Task.values()) {
            Inputs inputs = Inputs.read(options.data(), task);
            out.println("\n" + task.stem());
            line(out, "everything", without(task, inputs, EnumSet.noneOf(Part.class), options));
            for (Part part : Part.values()) {
                line(out, "without " + part, without(task, inputs, EnumSet.of(part), options));
            }
        }
    }

    private static Map<String, Scores> without(Task task, Inputs inputs, Set<Part> left, Options options) {
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeAll(left);
        return Trained.train(task, inputs.train().rows(), inputs.validation().rows(), parts, options.seed())
                .validation();
    }

    private static void line(PrintStream out, String what, Map<String, Scores> scores) {
        StringBuilder line = new StringBuilder("| " + what + " |");
        scores.forEach(
                (language, score) -> line.append(String.format(Locale.ROOT, " %s %.3f |", language, score.macroF1())));
        double mean =
                scores.values().stream().mapToDouble(Scores::macroF1).average().orElse(0);
        out.println(line.append(String.format(Locale.ROOT, " %.3f |", mean)));
    }
}
