// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Heads;
import dev.whatcrisis.meaning.HeadsFile;
import dev.whatcrisis.meaning.encoder.Encoder;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains the heads that say what a post says, and writes them with a card. No chance is in it: the same files give the same bytes.
 */
@Command(
        name = "meaning",
        mixinStandardHelpOptions = true,
        description = "Trains the heads that say what a post says and writes them with a card.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class MeaningCommand implements Callable<Integer> {
    /** Two layers joined find more slips than the last one alone and as many dangers. */
    private static final List<Integer> LAYERS = List.of(4, 6);

    /** Of each file of streams; more take longer and change little. */
    private static final int OF_STREAM = 1000;

    /** More find more; these take half a megabyte of weights for the labels of mentions. */
    private static final int AXES = 96;

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

    @Option(
            names = "--harm",
            paramLabel = "DIR",
            description = "such a folder, from which only the kind of harm is learned; may be given again")
    private List<Path> harm = List.of();

    @Option(
            names = "--more",
            paramLabel = "FILE",
            description = "labelled posts of one more writer; not in the figures' training either")
    private List<Path> more = List.of();

    @Option(
            names = "--stream",
            paramLabel = "FILE",
            description = "language, label and text of posts that stand for what streams by; their labels are not read")
    private List<Path> streams = List.of();

    @Option(
            names = "--ordinary",
            paramLabel = "FILE",
            description = "the same form; posts that the waking threshold is checked on, never trained on")
    private List<Path> ordinary = List.of();

    @Option(
            names = "--real",
            paramLabel = "FILE=LABEL",
            converter = RealPosts.Converter.class,
            description = "posts of which those with the label should alarm; checked only")
    private List<RealPosts> real = List.of();

    @Option(names = "--traps", paramLabel = "FILE", description = "harmless posts; checked only")
    private List<Path> traps = List.of();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "numbers",
            description = "keeps the encoder's numbers of posts; default: ${DEFAULT-VALUE}")
    private Path cache = Path.of("numbers");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "heads",
            description = "where heads.bin and READING_CARD.md go; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("heads");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BadRow {
        Encoder encoder = Encoder.standard();
        PostFolder files = new PostFolder();
        List<Post> posted = files.folder(posts);
        List<Post> furtherPosts = new ArrayList<>();
        for (Path file : more) {
            furtherPosts.addAll(files.labelled(file));
        }
        List<Post> streamed = new ArrayList<>();
        for (Path file : streams) {
            streamed.addAll(files.stream(file, OF_STREAM));
        }
        List<Post> seen =
                posted.stream().filter(post -> !heldOut.contains(post.writer())).toList();
        Corpus corpus = Corpus.of(new Numbers(encoder, LAYERS, cache), joined(seen, streamed), AXES);
        List<Example> labelled = corpus.examples(posted);
        List<Example> further = corpus.examples(furtherPosts);
        List<Example> harmed = corpus.examples(files.folders(harm));
        List<Example> streaming = corpus.examples(streamed);
        Map<Boolean, List<Example>> byHeld = labelled.stream()
                .collect(Collectors.partitioningBy(
                        one -> heldOut.contains(one.post().writer())));
        List<Example> known = byHeld.getOrDefault(false, List.of());
        Choice choice = Choice.of(known, streaming);
        Heads shipped = choice.heads(
                encoder.version(), LAYERS, corpus.pooling(), joined(joined(labelled, further), streaming), harmed);
        Files.createDirectories(out);
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(out.resolve("heads.bin")))) {
            HeadsFile.write(shipped, bytes);
        }

        Heads judged = choice.heads(encoder.version(), LAYERS, corpus.pooling(), joined(known, streaming), harmed);
        Card card = new Card(LAYERS, heldOut);
        card.leftOut(choice);
        card.harm(HarmTable.lines(joined(known, harmed)));
        card.unseen("writers held out", judged, byHeld.getOrDefault(true, List.of()));
        card.unseen("further files", judged, further);
        check(judged, corpus, files, card);
        card.shipped(shipped);
        card.inputs(files.inputs());
        Files.writeString(out.resolve("READING_CARD.md"), card.page());
        spec.commandLine().getOut().print(card.page());
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** All figures are of heads that saw neither the writers that are held out nor the further files. */
    private void check(Heads judged, Corpus corpus, PostFolder files, Card card) throws IOException, BadRow {
        for (Path file : traps) {
            card.unseen(file.getFileName().toString(), judged, corpus.examples(files.labelled(file)));
        }
        for (RealPosts some : real) {
            card.real(
                    some.file().getFileName().toString(),
                    judged,
                    corpus.examples(files.real(some.file(), some.label())));
        }
        for (Path file : ordinary) {
            card.ordinary(file.getFileName().toString(), judged, corpus.examples(files.ordinary(file)));
        }
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
