// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.local.LanguageFlag;
import dev.whatcrisis.local.Progress;
import dev.whatcrisis.local.scenario.BuiltInStories;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays posts through the whole product on a virtual clock, and prints what it would have said to whom. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Plays recorded posts, or a built-in story, through the whole product on a virtual clock.")
public final class ReplayCommand implements Callable<Integer> {
    /** They are played before anybody looks for a bar. */
    private static final int FEW_POSTS = 5_000;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE.jsonl|NAME",
            description =
                    "Posts as JSON lines (- for standard input), or a built-in story: month-after, night-call, slip,"
                            + " night-lull, backfire, quiet-week, small-noise.")
    String what = "";

    @Option(names = "--speed", paramLabel = "N", description = "Plays N times as fast as it happened; at once when 0.")
    double speed;

    @Option(names = "--json", description = "One JSON object a line instead of text.")
    boolean json;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Whose nights count, for example Europe/Paris. A story's own, or UTC.")
    Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--brand", paramLabel = "NAME", description = "What the posts of a file are about. Default: Acme")
    String brand = "Acme";

    @Option(
            names = "--reader",
            paramLabel = "close|first",
            description = "close reads what every post says, each text once, at some 25 ms; first goes by words alone,"
                    + " for long files. Default: ${DEFAULT-VALUE}")
    ReplayReader reader = ReplayReader.CLOSE;

    @Mixin
    LanguageFlag language = new LanguageFlag();

    @Mixin
    CircumstanceFlags circumstances = new CircumstanceFlags();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Optional<Script> builtIn = BuiltInStories.find(what, zone);
            if (builtIn.isPresent()) {
                play(builtIn.get());
            } else {
                try (PostLines lines = lines()) {
                    play(lines.script(brand, zone));
                }
            }
            return 0;
        } catch (BadPostsException | BadFlagException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private void play(Script written) throws IOException, BadFlagException {
        Script script = circumstances.onto(language.language().map(written::in).orElse(written));
        PrintWriter out = spec.commandLine().getOut();
        Consumer<Event> printer = json ? new JsonPrinter(out, script.watch()) : new TextPrinter(out, script.watch());
        Consumer<Event> paced = speed > 0 ? new Paced(printer, speed) : printer;
        try (Progress progress = Progress.of("posts", script.posts().size(), FEW_POSTS)) {
            Consumer<Event> shown = event -> {
                progress.clear();
                paced.accept(event);
            };
            new Replay(script, shown, progress::reached, reader.reading()).run();
        }
        out.flush();
    }

    private PostLines lines() throws IOException, BadPostsException {
        if (what.equals("-")) {
            return PostLines.of("standard input", System.in);
        }
        Path file = Path.of(what);
        if (Files.isDirectory(file)) {
            throw new BadPostsException(what + ": is a folder; name the file in it that holds the posts");
        }
        if (!Files.isReadable(file)) {
            throw new BadPostsException(what + ": no such file, and no built-in story of that name; the stories are "
                    + String.join(", ", BuiltInStories.names()));
        }
        if (Files.isRegularFile(file)) {
            return PostLines.of(what, file);
        }
        try (var in = Files.newInputStream(file)) {
            return PostLines.of(what, in);
        }
    }
}
