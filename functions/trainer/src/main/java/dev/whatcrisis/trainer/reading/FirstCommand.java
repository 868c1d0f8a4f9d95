// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.FirstReader;
import dev.whatcrisis.meaning.FirstReaderFile;
import dev.whatcrisis.trainer.BadRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the reader that says which posts should be read closely first, and writes it with a card. It takes about a minute. */
@Command(
        name = "first",
        mixinStandardHelpOptions = true,
        description = "Trains the first reader and writes it with a card.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class FirstCommand implements Callable<Integer> {
    private static final int OF_STREAM = 3000;

    @Option(
            names = "--posts",
            paramLabel = "DIR",
            required = true,
            description = "folder of files of posts, every *.tsv in it but second.tsv")
    private Path posts = Path.of("");

    @Option(
            names = "--held-out",
            paramLabel = "WRITER",
            split = ",",
            description = "writers that nothing is chosen by; what is written last of all learns from their posts too")
    private List<String> heldOut = List.of();

    @Option(names = "--more", paramLabel = "FILE", description = "labelled posts of one more writer")
    private List<Path> more = List.of();

    @Option(
            names = "--stream",
            paramLabel = "FILE",
            description = "language, label and text of posts that stand for what streams by; their labels are not read")
    private List<Path> streams = List.of();

    @Option(
            names = "--ordinary",
            paramLabel = "FILE",
            description = "the same form; posts to check with, never trained on")
    private List<Path> ordinary = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "heads",
            description = "where first.bin and FIRST_CARD.md go; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("heads");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BadRow {
        PostFolder files = new PostFolder();
        List<Post> labelled = files.folder(posts);
        List<Post> further = new ArrayList<>();
        for (Path file : more) {
            further.addAll(files.labelled(file));
        }
        List<Post> streaming = new ArrayList<>();
        for (Path file : streams) {
            streaming.addAll(files.stream(file, OF_STREAM));
        }
        FirstCard card = new FirstCard(heldOut);
        Map<Boolean, List<Post>> byHeld =
                labelled.stream().collect(Collectors.partitioningBy(post -> heldOut.contains(post.writer())));
        List<Post> seen = byHeld.getOrDefault(false, List.of());
        FirstReader judged = FirstChoice.reader(seen, streaming);
        card.table("writers held out", judged, byHeld.getOrDefault(true, List.of()));
        card.table("further files", judged, further);
        for (Path file : ordinary) {
            card.table(file.getFileName().toString(), judged, files.ordinary(file));
        }
        FirstReader shipped = FirstChoice.reader(
                Stream.concat(labelled.stream(), further.stream()).toList(), streaming);
        card.inputs(files.inputs());
        Files.createDirectories(out);
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(out.resolve("first.bin")))) {
            FirstReaderFile.write(shipped, bytes);
        }
        Files.writeString(out.resolve("FIRST_CARD.md"), card.page());
        spec.commandLine().getOut().print(card.page());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
