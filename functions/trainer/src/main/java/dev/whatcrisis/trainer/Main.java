// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.HeadFile;
import dev.whatcrisis.tone.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Trains all heads from a folder of labelled posts and writes their weights and a model card. */
public final class Main {

    private Main() {}

    /** Exits with 0 when done and with 2 on bad input. */
    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        try {
            Options options = Options.of(args);
            if (options.ablation()) {
                Ablation.run(options, out);
            } else {
                train(options, out);
            }
            return 0;
        } catch (IllegalArgumentException | BadRow e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println(e.getMessage() + ": there is no such file");
        }
        return 2;
    }

    private static void train(Options options, PrintStream out) throws IOException, BadRow {
        Files.createDirectories(options.out());
        Set<Part> parts = EnumSet.allOf(Part.class);
        List<String> sections = new ArrayList<>();
        for (Task task : Task.values()) {
            Inputs inputs = Inputs.read(options.data(), task);
            Trained trained = Trained.train(
                    task, inputs.train().rows(), inputs.validation().rows(), parts, options.seed());
            Path file = options.out().resolve(task.stem() + ".weights");
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
                HeadFile.write(trained.head(), bytes);
            }
            if (task == Task.SENTIMENT) {
                List<Example> unseen = Example.of(inputs.validation().rows(), parts);
                Files.writeString(options.out().resolve("shares.tsv"), ShareTable.of(trained.head(), unseen));
            }
            String section = ModelCard.section(task, inputs, trained);
            out.println(section);
            sections.add(section);
        }
        Files.writeString(options.out().resolve("MODEL_CARD.md"), ModelCard.page(options, sections));
    }
}
