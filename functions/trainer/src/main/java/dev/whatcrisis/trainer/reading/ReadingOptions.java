// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param posts folder of files of posts, every {@code *.tsv} in it but {@code second.tsv}
 * @param heldOut writers that nothing is chosen by; their posts join the training of what is written last of all
 * @param more further files of labelled posts, each a writer of its own; not in the figures' training either
 * @param streams files of language, label and text whose posts stand for what streams by; their labels are not read
 * @param ordinary the same form; posts that the waking threshold is checked on, never trained on
 * @param real {@code FILE=LABEL} of posts of which those with the label should alarm; checked only
 * @param traps files of harmless posts; checked only
 * @param cache folder that keeps the encoder's numbers of posts
 * @param out folder of heads.bin and READING_CARD.md
 */
record ReadingOptions(
        Path posts,
        List<String> heldOut,
        List<Path> more,
        List<Path> streams,
        List<Path> ordinary,
        List<String> real,
        List<Path> traps,
        Path cache,
        Path out) {
    static final String USAGE =
            "usage: meaning --posts DIR [--held-out WRITER,…] [--more FILE]… [--stream FILE]… [--ordinary FILE]…"
                    + " [--real FILE=LABEL]… [--traps FILE]… [--cache DIR] [--out DIR]";

    private static final Set<String> NAMES = Set.of(
            "--posts", "--held-out", "--more", "--stream", "--ordinary", "--real", "--traps", "--cache", "--out");

    static ReadingOptions of(List<String> args) {
        for (int at = 0; at < args.size(); at += 2) {
            if (!NAMES.contains(args.get(at)) || at + 1 == args.size()) {
                throw new IllegalArgumentException("\"" + args.get(at) + "\" is not understood; " + USAGE);
            }
        }
        if (!args.contains("--posts")) {
            throw new IllegalArgumentException("--posts is missing; " + USAGE);
        }
        return new ReadingOptions(
                Path.of(one(args, "--posts", "")),
                Arrays.asList(one(args, "--held-out", "").split(",")),
                files(args, "--more"),
                files(args, "--stream"),
                files(args, "--ordinary"),
                values(args, "--real"),
                files(args, "--traps"),
                Path.of(one(args, "--cache", "numbers")),
                Path.of(one(args, "--out", "heads")));
    }

    private static String one(List<String> args, String name, String otherwise) {
        int at = args.indexOf(name);
        return at < 0 ? otherwise : args.get(at + 1);
    }

    private static List<Path> files(List<String> args, String name) {
        return values(args, name).stream().map(Path::of).toList();
    }

    private static List<String> values(List<String> args, String name) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < args.size(); at += 2) {
            if (args.get(at).equals(name)) {
                values.add(args.get(at + 1));
            }
        }
        return values;
    }
}
