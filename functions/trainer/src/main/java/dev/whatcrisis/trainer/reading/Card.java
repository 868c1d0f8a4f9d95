// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Heads;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Question;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The page beside the heads: what went in, how they do on posts they had not seen, what they cannot do. */
final class Card {
    private final StringBuilder figures = new StringBuilder();
    private final List<String> files = new ArrayList<>();
    private final List<Integer> layers;
    private final List<String> heldOut;

    Card(List<Integer> layers, List<String> heldOut) {
        this.layers = List.copyOf(layers);
        this.heldOut = List.copyOf(heldOut);
    }

    void inputs(List<String> lines) {
        files.addAll(lines);
    }

    void leftOut(Choice choice) {
        figures.append("\n## One writer left out after the other, among those not held out\n");
        table("Mentions", choice.dangers(), Curve::ofDanger, choice.thresholds().danger(), choice.thresholds());
        table("Own posts", choice.slips(), Curve::ofSlips, choice.thresholds().slip(), choice.thresholds());
        line(
                "Calibration error of danger %.3f, of slips %.3f (ten bins, posts of the quota).",
                Calibration.error(choice.dangers()), Calibration.error(choice.slips()));
        line(
                "Label right: %.3f of mentions (macro-F1 %.3f), %.3f of own posts (macro-F1 %.3f).",
                choice.mentions().answered().right(),
                choice.mentions().answered().macroF1(),
                choice.own().answered().right(),
                choice.own().answered().macroF1());
        line(
                "Streams: %.4f of %d posts told, %.5f waking.",
                share(choice.streams(), choice.thresholds().danger()),
                choice.streams().size(),
                share(choice.streams(), choice.thresholds().dangerWakes()));
    }

    /** How often the kind of harm is named, and rightly. */
    void harm(List<String> lines) {
        lines.forEach(line -> figures.append(line).append('\n'));
    }

    /** Posts by writers the heads had not seen. */
    void unseen(String name, Heads heads, List<Example> posts) {
        figures.append("\n## ").append(name).append(" (").append(posts.size()).append(" posts)\n");
        Thresholds from = heads.thresholds();
        List<Score> dangers = Choice.scores(heads, posts, Role.MENTION);
        List<Score> slips = Choice.scores(heads, posts, Role.OWN);
        if (!dangers.isEmpty()) {
            table("Mentions", dangers, Curve::ofDanger, from.danger(), from);
            line("Calibration error of danger %.3f.", Calibration.error(dangers));
        }
        if (!slips.isEmpty()) {
            table("Own posts", slips, Curve::ofSlips, from.slip(), from);
            line("Calibration error of slips %.3f.", Calibration.error(slips));
        }
        answers(heads, posts);
        List<Example> ordinary = posts.stream()
                .filter(one -> one.post().isOrdinary() && one.post().label().isHarmless())
                .toList();
        if (!ordinary.isEmpty()) {
            ordinary("posts among these", heads, ordinary);
        }
    }

    private void answers(Heads heads, List<Example> posts) {
        figures.append("\n| asked | posts | right | macro-F1 |\n|---|---|---|---|\n");
        for (Question ask : Question.values()) {
            List<Example> asked =
                    posts.stream().filter(one -> one.post().answers(ask)).toList();
            if (!asked.isEmpty()) {
                Answered answered = Answered.of(ask, heads.head(ask), asked);
                line(
                        "| %s | %d | %.3f | %.3f |",
                        Question.word(ask), asked.size(), answered.right(), answered.macroF1());
            }
        }
        for (Question ask : List.of(Question.LABEL, Question.OWN_LABEL)) {
            Answered answered = Answered.of(ask, heads.head(ask), posts);
            List<String> words = new ArrayList<>();
            for (int answer = 0; answer < ask.answers().size(); answer++) {
                if (answered.posts(answer) > 0) {
                    words.add(
                            String.format(Locale.ROOT, "%s %.2f", ask.answers().get(answer), answered.f1(answer)));
                }
            }
            if (!words.isEmpty()) {
                line("\nF1 by label: %s.", String.join(", ", words));
            }
        }
    }

    void ordinary(String name, Heads heads, List<Example> posts) {
        List<Score> scores = Choice.scores(heads, posts, Role.MENTION);
        long waking = scores.stream()
                .filter(score -> score.alarm() >= heads.thresholds().dangerWakes())
                .count();
        line(
                "\nOrdinary, %s: %d posts, told %.4f, waking %d.",
                name, scores.size(), share(scores, heads.thresholds().danger()), waking);
    }

    void real(String name, Heads heads, List<Example> posts) {
        List<Score> scores = Choice.scores(heads, posts, Role.MENTION);
        Curve curve = Curve.of(
                scores, post -> post.label().isDanger(), post -> !post.label().isDanger());
        line(
                "\nReal, never trained on, %s: %d posts, AUC %.3f; told %.3f of the wanted and %.3f of the others.",
                name,
                scores.size(),
                curve.auc(),
                curve.found(heads.thresholds().danger()),
                curve.taken(heads.thresholds().danger()));
    }

    void shipped(Heads heads) {
        figures.append("\n## What is shipped\n\n");
        figures.append(
                "Learned from all writers and further files, with the sharpness and thresholds of the first table.\n");
        Thresholds from = heads.thresholds();
        line(
                "\nThresholds: danger told %.4f, wakes %.4f; slip told %.4f, wakes %.4f.",
                from.danger(), from.dangerWakes(), from.slip(), from.slipWakes());
    }

    private void table(
            String title, List<Score> scores, Function<List<Score>, Curve> curve, double told, Thresholds from) {
        figures.append("\n| ")
                .append(title)
                .append(
                        " | alarming / harmless | AUC | found at 2 / 5 / 10 % | found, taken at told | found at wakes |\n")
                .append("|---|---|---|---|---|---|\n");
        double wakes = title.equals("Mentions") ? from.dangerWakes() : from.slipWakes();
        row("all", curve.apply(scores), told, wakes);
        for (String lang : names(scores, Post::lang)) {
            row(lang, curve.apply(only(scores, post -> post.lang().equals(lang))), told, wakes);
        }
        for (String writer : names(scores, Post::writer)) {
            row(writer, curve.apply(only(scores, post -> post.writer().equals(writer))), told, wakes);
        }
        for (Label label : Label.values()) {
            List<Score> of = only(scores, post -> post.label() == label && !post.isOrdinary());
            if ((label.isDanger() || label.isSlip()) && !of.isEmpty()) {
                line("| %s | %d | | | %.2f | %.2f |", label, of.size(), share(of, told), share(of, wakes));
            }
        }
        for (Label label : Label.values()) {
            List<Score> of = only(scores, post -> post.label() == label && !post.isOrdinary());
            if (label.isHarmless() && !of.isEmpty()) {
                line("| %s | / %d | | | , %.3f | , %.3f |", label, of.size(), share(of, told), share(of, wakes));
            }
        }
    }

    private void row(String name, Curve curve, double told, double wakes) {
        if (curve.wanted() == 0) {
            line(
                    "| %s | 0 / %d | | | , %.3f | , %.3f |",
                    name, curve.harmless(), curve.taken(told), curve.taken(wakes));
            return;
        }
        line(
                "| %s | %d / %d | %.3f | %.2f / %.2f / %.2f | %.2f, %.3f | %.2f, %.3f |",
                name,
                curve.wanted(),
                curve.harmless(),
                curve.auc(),
                curve.found(curve.threshold(.02)),
                curve.found(curve.threshold(.05)),
                curve.found(curve.threshold(.1)),
                curve.found(told),
                curve.taken(told),
                curve.found(wakes),
                curve.taken(wakes));
    }

    private static TreeSet<String> names(List<Score> scores, Function<Post, String> of) {
        TreeSet<String> names = new TreeSet<>();
        scores.forEach(score -> names.add(of.apply(score.post())));
        return names;
    }

    private static List<Score> only(List<Score> scores, Predicate<Post> which) {
        return scores.stream().filter(score -> which.test(score.post())).toList();
    }

    private static double share(List<Score> scores, double from) {
        return scores.stream().filter(score -> score.alarm() >= from).count() / (double) Math.max(1, scores.size());
    }

    private void line(String format, Object... values) {
        figures.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    String page() {
        return CardText.page(layers, heldOut, files, figures.toString());
    }
}
