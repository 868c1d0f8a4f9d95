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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of a training, and knows which they were. */
final class PostFolder {
    private static final String SECOND = "second.tsv";

    private static final int STREAM = Question.LABEL.answers().indexOf(Question.STREAM);

    private final Set<String> streamed = new HashSet<>();
    private final List<String> inputs = new ArrayList<>();

    /** A line for each file that was read: name, rows, SHA-256. */
    List<String> inputs() {
        return List.copyOf(inputs);
    }

    List<Post> folders(List<Path> folders) throws IOException, BadRow {
        List<Post> all = new ArrayList<>();
        for (Path folder : folders) {
            all.addAll(folder(folder));
        }
        return all;
    }

    List<Post> folder(Path folder) throws IOException, BadRow {
        List<Post> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PostFolder::isOfPosts).sorted().toList()) {
                all.addAll(labelled(file));
            }
        }
        return all;
    }

    private static boolean isOfPosts(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".tsv") && !name.equals(SECOND);
    }

    List<Post> labelled(Path file) throws IOException, BadRow {
        return noted(file, PostFile.read(file));
    }

    /** Posts as they stream by, evenly spread over the file: every second one, or fewer of a large file, up to {@code most}. */
    List<Post> stream(Path file, int most) throws IOException {
        List<String[]> rows = rows(file);
        int step = Math.max(2, rows.size() / most);
        List<Post> posts = new ArrayList<>();
        for (int at = 0; at < rows.size() && posts.size() < most; at += step) {
            posts.add(post(rows.get(at), Label.ORDINARY, Map.of(Question.LABEL, STREAM)));
        }
        posts.forEach(post -> streamed.add(post.text()));
        return noted(file, posts);
    }

    /** Ordinary posts to check with; those that were taken as streams are left out. */
    List<Post> ordinary(Path file) throws IOException {
        return noted(
                file,
                rows(file).stream()
                        .map(cells -> post(cells, Label.ORDINARY, Map.of()))
                        .filter(post -> !streamed.contains(post.text()))
                        .toList());
    }

    /** Posts to check with: danger where the file says {@code wanted}, ordinary where it says anything else. */
    List<Post> real(Path file, String wanted) throws IOException {
        List<Post> posts = new ArrayList<>();
        for (String[] cells : rows(file)) {
            posts.add(post(cells, cells[1].equals(wanted) ? Label.SAFETY : Label.ORDINARY, Map.of()));
        }
        return noted(file, posts);
    }

    private static Post post(String[] cells, Label label, Map<Question, Integer> answers) {
        return new Post("", cells[0], Role.MENTION, label, answers, cells[cells.length - 1], true);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > 2)
                .toList();
    }

    private List<Post> noted(Path file, List<Post> posts) throws IOException {
        inputs.add("| " + file.getFileName() + " | " + posts.size() + " | `" + sha256(file) + "` |");
        return posts;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
