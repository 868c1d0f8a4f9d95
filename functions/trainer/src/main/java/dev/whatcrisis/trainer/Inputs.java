// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The posts of one task.
 *
 * @param licence what the file of licences says of them: lines of task and licence, separated by a tab
 */
record Inputs(LabelledFile train, LabelledFile validation, String licence) {

    private static final String NOT_STATED = "not stated";

    /** No posts. */
    static final Inputs NONE = new Inputs(LabelledFile.NONE, LabelledFile.NONE, NOT_STATED);

    static Inputs read(Path folder, Path licences, Task task) throws IOException, BadRow {
        return new Inputs(
                LabelledFile.read(folder.resolve(task.stem() + "-train.tsv"), task.labels()),
                LabelledFile.read(folder.resolve(task.stem() + "-validation.tsv"), task.labels()),
                licence(licences, task));
    }

    private static String licence(Path file, Task task) throws IOException {
        if (!Files.exists(file)) {
            return NOT_STATED;
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", 2))
                .filter(cells -> cells.length == 2 && cells[0].equals(task.stem()))
                .map(cells -> cells[1])
                .findFirst()
                .orElse(NOT_STATED);
    }
}
