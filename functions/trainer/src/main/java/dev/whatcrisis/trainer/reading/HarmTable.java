// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Head;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.LikeliestHarm;
import dev.whatcrisis.meaning.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often the kind of harm is named and how often rightly, of people in danger and of threats by writers that were left out. */
final class HarmTable {
    private static final List<Double> FROM = List.of(0.0, 0.4, 0.5, 0.6, 0.7, 0.8);

    private HarmTable() {}

    /** A kind that was found and the one that the writer meant. */
    private record Found(LikeliestHarm likeliest, int meant) {
        boolean isNamed(double from) {
            return likeliest.share() >= from && likeliest.harm() != Harm.OTHER;
        }

        boolean isRight() {
            return likeliest.harm().ordinal() == meant;
        }
    }

    static List<String> lines(List<Example> examples) {
        LeftOut harm = LeftOut.of(Question.HARM, examples, List.of(), Choice.HARM_PENALTY);
        Map<String, List<Found>> byWriter = new TreeMap<>();
        for (int at = 0; at < harm.posts().size(); at++) {
            Post post = harm.posts().get(at).post();
            if (post.label() == Label.SAFETY || post.label() == Label.THREAT) {
                LikeliestHarm likeliest =
                        LikeliestHarm.of(Head.chances(harm.sums().get(at)), post.label());
                byWriter.computeIfAbsent(post.writer(), writer -> new ArrayList<>())
                        .add(new Found(likeliest, post.answer(Question.HARM)));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("\n| Kind of harm, SAFETY and THREAT | posts | named, of these right, from "
                + String.join(" / ", FROM.stream().map(String::valueOf).toList()) + " on |");
        lines.add("|---|---|---|");
        lines.add(line("all", byWriter.values().stream().flatMap(List::stream).toList()));
        byWriter.forEach((writer, found) -> lines.add(line(writer, found)));
        return lines;
    }

    private static String line(String name, List<Found> found) {
        List<String> cells = FROM.stream().map(from -> cell(found, from)).toList();
        return "| " + name + " | " + found.size() + " | " + String.join(" / ", cells) + " |";
    }

    private static String cell(List<Found> all, double from) {
        List<Found> named = all.stream().filter(one -> one.isNamed(from)).toList();
        double right = named.stream().filter(Found::isRight).count() / (double) Math.max(1, named.size());
        return String.format(Locale.ROOT, "%.2f, %.2f", named.size() / (double) all.size(), right);
    }
}
