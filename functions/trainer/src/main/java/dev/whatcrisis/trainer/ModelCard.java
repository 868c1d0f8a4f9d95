// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page beside the weights: what went in, how they score. */
final class ModelCard {

    private ModelCard() {}

    static String page(long seed, List<String> sections) {
        return """
                # Model card of the tone weights

                Written by the trainer (`functions/trainer`); the same posts and seed give the same bytes. The weights are
                hashed: they hold no word and no post. Seed: %d. Scores are of the validation posts. No weight was learned
                from those, but calibration, leans and `shares.tsv` were, so that unseen posts may score a little lower.

                %s""".formatted(seed, String.join("\n", sections));
    }

    static String section(Task task, Inputs inputs, Trained trained) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(task.stem()).append("\n\n");
        text.append("Labels: ").append(String.join(", ", task.labels())).append("\n\n");
        text.append("Licence of the posts: ").append(inputs.licence()).append("\n\n");
        text.append("| input | rows | SHA-256 |\n|---|---|---|\n");
        input(text, inputs.train());
        input(text, inputs.validation());
        text.append("\n| language | posts | macro-F1 | macro-recall |\n|---|---|---|---|\n");
        trained.validation().forEach((language, scores) -> score(text, language, scores));
        mean(text, trained.validation());
        text.append(String.format(
                Locale.ROOT,
                "\nCalibration error of \"%s\" (10 bins): %.4f; temperature %.3f\n",
                task.calibrated(),
                trained.calibrationError(),
                trained.head().calibration().temperature()));
        return text.toString();
    }

    private static void input(StringBuilder text, LabelledFile file) {
        text.append("| ").append(file.name()).append(" | ").append(file.rows().size());
        text.append(" | `").append(file.sha256()).append("` |\n");
    }

    private static void score(StringBuilder text, String language, Scores scores) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f |\n",
                language,
                scores.posts(),
                scores.macroF1(),
                scores.macroRecall()));
    }

    private static void mean(StringBuilder text, Map<String, Scores> byLanguage) {
        double f1 = byLanguage.values().stream()
                .mapToDouble(Scores::macroF1)
                .average()
                .orElse(0);
        double recall = byLanguage.values().stream()
                .mapToDouble(Scores::macroRecall)
                .average()
                .orElse(0);
        int posts = byLanguage.values().stream().mapToInt(Scores::posts).sum();
        text.append(String.format(Locale.ROOT, "| mean of them | %d | %.3f | %.3f |\n", posts, f1, recall));
    }
}
