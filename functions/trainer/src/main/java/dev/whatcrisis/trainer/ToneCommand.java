// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.HeadFile;
import dev.whatcrisis.tone.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains all heads of the tone from a folder of labelled posts and writes their weights and a model card. */
@Command(
        name = "tone",
        mixinStandardHelpOptions = true,
        description = "Trains the heads of the tone and writes their weights with a card.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
final class ToneCommand implements Callable<Integer> {

    /** Beyond five orders the mean hardly moves. */
    private static final int ORDERS = 5;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "the folder of labelled posts")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "weights",
            description = "where weights and card go; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("weights");

    @Option(
            names = "--licences",
            paramLabel = "FILE",
            description = "under which licence the posts are; need not exist; default: licences.tsv among them")
    private Optional<Path> licences = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "of the order in which posts are looked at; default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--ablation", description = "tell what each part of the features is worth, and write nothing")
    private boolean ablation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BadRow {
        AllTasks tasks = AllTasks.read(data, licences.orElseGet(() -> data.resolve("licences.tsv")));
        PrintWriter output = spec.commandLine().getOut();
        if (ablation) {
            Ablation.run(tasks, seed, output);
        } else {
            output.print(write(tasks));
        }
        output.flush();
        return 0;
    }

    /** Returns the card. */
    private String write(AllTasks tasks) throws IOException {
        Set<Part> parts = EnumSet.allOf(Part.class);
        Files.createDirectories(out);
        List<String> sections = new ArrayList<>();
        for (Map.Entry<Task, Trained> one : tasks.train(parts, seed, ORDERS).entrySet()) {
            Path file = out.resolve(one.getKey().stem() + ".weights");
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
                HeadFile.write(one.getValue().head(), bytes);
            }
            sections.add(ModelCard.section(one.getKey(), tasks.inputs(one.getKey()), one.getValue()));
            if (one.getKey() == Task.SENTIMENT) {
                List<Example> unseen =
                        Example.of(tasks.inputs(Task.SENTIMENT).validation().rows(), parts);
                Files.writeString(
                        out.resolve("shares.tsv"), ShareTable.of(one.getValue().head(), unseen));
            }
        }
        String card = ModelCard.page(seed, sections);
        Files.writeString(out.resolve("MODEL_CARD.md"), card);
        return card;
    }
}
