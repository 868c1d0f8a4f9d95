// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of labelled posts: UTF-8 lines of language, label and text, separated by tabs.
 *
 * @param sha256 of its bytes, in hexadecimal
 */
record LabelledFile(String name, String sha256, List<Labelled> rows) {

    /** No posts. */
    static final LabelledFile NONE = new LabelledFile("", "", List.of());

    static LabelledFile read(Path file, List<String> labels) throws IOException, BadRow {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        List<Labelled> rows = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n");
        for (int at = 0; at < lines.length; at++) {
            if (!lines[at].isEmpty()) {
                rows.add(row(name, at + 1, lines[at], labels));
            }
        }
        if (rows.isEmpty()) {
            throw new BadRow(name, 1, "there is no labelled post");
        }
        return new LabelledFile(name, sha256(bytes), rows);
    }

    private static Labelled row(String name, int line, String text, List<String> labels) throws BadRow {
        String[] cells = text.split("\t", 3);
        if (cells.length < 3) {
            throw new BadRow(name, line, "a line is language, label and text, separated by tabs");
        }
        int label = labels.indexOf(cells[1]);
        if (label < 0) {
            throw new BadRow(name, line, "label is \"" + cells[1] + "\"; allowed: " + String.join(", ", labels));
        }
        return new Labelled(cells[0], label, cells[2]);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
