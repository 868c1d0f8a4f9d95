// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.HeadFile;
import dev.whatcrisis.tone.Part;
import dev.whatcrisis.trainer.reading.ReadingTrainer;
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
import java.util.Map;
import java.util.Set;

/** Trains all heads from a folder of labelled posts and writes their weights and a model card. */
public final class Main {

    /** Beyond five orders the mean hardly moves. */
    private static final int ORDERS = 5;

    private Main() {}

    /** Exits with 0 when done and with 2 on bad input. */
    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        try {
            if (args.length > 0 && args[0].equals("meaning")) {
                ReadingTrainer.run(List.of(args).subList(1, args.length), out);
                return 0;
            }
            Options options = Options.of(args);
            AllTasks tasks = AllTasks.read(options);
            if (options.ablation()) {
                Ablation.run(tasks, options.seed(), out);
            } else {
                write(tasks, options, out);
            }
            return 0;
        } catch (IllegalArgumentException | BadRow e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println(e.getMessage() + ": there is no such file");
        }
        return 2;
    }

    private static void write(AllTasks tasks, Options options, PrintStream out) throws IOException {
        Set<Part> parts = EnumSet.allOf(Part.class);
        Files.createDirectories(options.out());
        List<String> sections = new ArrayList<>();
        for (Map.Entry<Task, Trained> one :
                tasks.train(parts, options.seed(), ORDERS).entrySet()) {
            Path file = options.out().resolve(one.getKey().stem() + ".weights");
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
                HeadFile.write(one.getValue().head(), bytes);
            }
            sections.add(ModelCard.section(one.getKey(), tasks.inputs(one.getKey()), one.getValue()));
            if (one.getKey() == Task.SENTIMENT) {
                List<Example> unseen =
                        Example.of(tasks.inputs(Task.SENTIMENT).validation().rows(), parts);
                String shares = ShareTable.of(one.getValue().head(), unseen);
                Files.writeString(options.out().resolve("shares.tsv"), shares);
            }
        }
        String card = ModelCard.page(options, sections);
        out.print(card);
        Files.writeString(options.out().resolve("MODEL_CARD.md"), card);
    }
}
