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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the heads that say what a post says, and writes them with a card. No chance is in it: the same files give the same bytes.
 */
public final class ReadingTrainer {
    /** Two layers joined find more slips than the last one alone and as many dangers. */
    private static final List<Integer> LAYERS = List.of(4, 6);

    private ReadingTrainer() {}

    /**
     * Trains.
     *
     * @throws IllegalArgumentException when the options are not understood
     * @throws BadRow when a file of posts cannot be read
     */
    public static void run(List<String> args, PrintStream out) throws IOException, BadRow {
        ReadingOptions options = ReadingOptions.of(args);
        Encoder encoder = Encoder.standard();
        Corpus corpus = new Corpus(new Numbers(encoder, LAYERS, options.cache()));
        List<Example> posts = corpus.folder(options.posts());
        List<Example> more = new ArrayList<>();
        for (Path file : options.more()) {
            more.addAll(corpus.labelled(file));
        }
        List<Example> streams = new ArrayList<>();
        for (Path file : options.streams()) {
            streams.addAll(corpus.stream(file));
        }
        Card card = new Card(LAYERS, options.heldOut());
        measure(options, encoder, corpus, posts, more, streams, card);

        List<Example> all = joined(posts, more);
        Choice shipped = Choice.of(all, streams);
        Heads heads = shipped.heads(encoder.version(), LAYERS, joined(all, streams));
        card.shipped(heads, shipped);
        card.inputs(corpus.inputs());
        Files.createDirectories(options.out());
        Path file = options.out().resolve("heads.bin");
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
            HeadsFile.write(heads, bytes);
        }
        Files.writeString(options.out().resolve("READING_CARD.md"), card.page());
        out.print(card.page());
    }

    /** All figures are of heads that saw neither the writers that are held out nor the further files. */
    private static void measure(
            ReadingOptions options,
            Encoder encoder,
            Corpus corpus,
            List<Example> posts,
            List<Example> more,
            List<Example> streams,
            Card card)
            throws IOException, BadRow {
        List<Example> seen = new ArrayList<>();
        List<Example> held = new ArrayList<>();
        for (Example one : posts) {
            (options.heldOut().contains(one.post().writer()) ? held : seen).add(one);
        }
        Choice choice = Choice.of(seen, streams);
        Heads heads = choice.heads(encoder.version(), LAYERS, joined(seen, streams));
        card.leftOut(choice);
        card.unseen("writers held out", heads, held);
        card.unseen("further files", heads, more);
        for (Path file : options.traps()) {
            card.unseen(file.getFileName().toString(), heads, corpus.labelled(file));
        }
        for (Path file : options.ordinary()) {
            card.ordinary(file.getFileName().toString(), heads, corpus.ordinary(file));
        }
        card.ordinary(
                "ordinary posts of writers held out",
                heads,
                held.stream()
                        .filter(one ->
                                one.post().isOrdinary() && one.post().label().isHarmless())
                        .toList());
        for (String real : options.real()) {
            int sign = real.lastIndexOf('=');
            Path file = Path.of(real.substring(0, Math.max(0, sign)));
            card.real(String.valueOf(file.getFileName()), heads, corpus.real(file, real.substring(sign + 1)));
        }
    }

    private static List<Example> joined(List<Example> some, List<Example> others) {
        List<Example> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
