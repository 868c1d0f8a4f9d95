// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Question;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.trainer.BadRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files of labelled posts, with the ten columns of {@code functions/trainer/posts} or the six of older files. */
final class PostFile {
    private static final int WHOLE = 10;
    private static final int SHORT = 6;
    private static final String ORDINARY = "ordinary";

    private final String name;
    private final List<Post> posts = new ArrayList<>();

    private PostFile(String name) {
        this.name = name;
    }

    static List<Post> read(Path file) throws IOException, BadRow {
        PostFile read = new PostFile(String.valueOf(file.getFileName()));
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isEmpty()) {
                read.add(at + 1, List.of(lines.get(at).split("\t", -1)));
            }
        }
        return read.posts;
    }

    private void add(int line, List<String> cells) throws BadRow {
        if (cells.size() == WHOLE) {
            posts.add(whole(line, cells.get(0), cells.subList(1, WHOLE)));
        } else if (cells.size() == WHOLE - 1) {
            posts.add(whole(line, name, cells));
        } else if (cells.size() == SHORT) {
            posts.add(post(line, name, cells, answers(line, cells)));
        } else {
            throw new BadRow(
                    name,
                    line,
                    "a line has " + cells.size() + " cells; writer, lang, role, label, about, evidence,"
                            + " witness, harm, question and text are wanted, with tabs between");
        }
    }

    private Post whole(int line, String writer, List<String> cells) throws BadRow {
        Map<Question, Integer> answers = answers(line, cells);
        boolean isOwn = answers.containsKey(Question.OWN_LABEL);
        answers.put(Question.QUESTION, cells.get(7).equals("q") ? 1 : 0);
        answers.put(
                isOwn ? Question.HURT : Question.HARM,
                place(isOwn ? Question.HURT : Question.HARM, cells.get(6).equals("-") ? "none" : cells.get(6), line));
        if (!isOwn) {
            answers.put(Question.WITNESS, place(Question.WITNESS, cells.get(5), line));
        }
        return post(line, writer, cells, answers);
    }

    /** What both forms hold: role, label, about, evidence. */
    private Map<Question, Integer> answers(int line, List<String> cells) throws BadRow {
        Map<Question, Integer> answers = new EnumMap<>(Question.class);
        Label label = label(line, cells.get(2));
        if (!Question.word(label.role()).equals(cells.get(1))) {
            throw new BadRow(
                    name,
                    line,
                    "role is \"" + cells.get(1) + "\", and " + label + " is a label of " + Question.word(label.role()));
        }
        if (label.role() == Role.OWN) {
            answers.put(Question.OWN_LABEL, place(Question.OWN_LABEL, label.name(), line));
        } else {
            answers.put(Question.LABEL, place(Question.LABEL, label.name(), line));
            answers.put(Question.ABOUT, place(Question.ABOUT, cells.get(3), line));
        }
        answers.put(Question.EVIDENCE, place(Question.EVIDENCE, cells.get(4), line));
        return answers;
    }

    private Post post(int line, String writer, List<String> cells, Map<Question, Integer> answers) throws BadRow {
        Label label = label(line, cells.get(2));
        return new Post(writer, cells.get(0), label.role(), label, answers, cells.getLast(), name.contains(ORDINARY));
    }

    private Label label(int line, String word) throws BadRow {
        Optional<Label> label = Arrays.stream(Label.values())
                .filter(one -> one.name().equals(word))
                .findFirst();
        return label.orElseThrow(
                () -> new BadRow(name, line, "label is \"" + word + "\"; allowed: " + Arrays.toString(Label.values())));
    }

    private int place(Question ask, String word, int line) throws BadRow {
        int place = ask.answers().indexOf(word);
        if (place < 0) {
            throw new BadRow(
                    name,
                    line,
                    Question.word(ask) + " is \"" + word + "\"; allowed: " + String.join(", ", ask.answers()));
        }
        return place;
    }
}
