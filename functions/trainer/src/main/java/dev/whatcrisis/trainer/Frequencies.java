// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.story.WordFrequencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table of how usual words are in ordinary posts: {@code Frequencies FOLDER TABLE}. */
public final class Frequencies {
    private Frequencies() {}

    /** Reads {@code sentiment-train.tsv} of the folder and writes the table. */
    public static void main(String[] args) throws IOException, BadRow {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected the folder of labelled posts and the file to write");
        }
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path folder, Path table) throws IOException, BadRow {
        LabelledFile posts =
                LabelledFile.read(folder.resolve(Task.SENTIMENT.stem() + "-train.tsv"), Task.SENTIMENT.labels());
        Files.write(table, WordFrequencies.count(posts.rows().stream().map(Labelled::text)));
    }
}
