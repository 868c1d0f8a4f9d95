// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Part;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;

/** What each part of the features is worth: macro-F1 per language on the validation posts with it left out, one order of the posts. */
final class Ablation {

    private Ablation() {}

    static void run(AllTasks tasks, long seed, PrintWriter out) {
        print(out, "everything", tasks.train(EnumSet.allOf(Part.class), seed, 1));
        for (Part part : Part.values()) {
            print(out, "without " + part, tasks.train(EnumSet.complementOf(EnumSet.of(part)), seed, 1));
        }
    }

    private static void print(PrintWriter out, String what, Map<Task, Trained> trained) {
        trained.forEach((task, head) -> {
            StringBuilder line = new StringBuilder("| " + task.stem() + ", " + what + " |");
            head.validation()
                    .forEach((language, scores) ->
                            line.append(String.format(Locale.ROOT, " %s %.3f |", language, scores.macroF1())));
            out.println(line.append(String.format(Locale.ROOT, " mean %.3f |", head.meanF1())));
        });
    }
}
