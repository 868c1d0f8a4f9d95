// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.stories;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.local.Progress;
import dev.whatcrisis.local.tone.BadLine;
import dev.whatcrisis.local.tone.Lines;
import dev.whatcrisis.story.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Groups posts into stories, a line of JSON for each post. Which story a post belongs to is known at the end, as stories may
 * turn out to be one. A line that cannot be read is named; the others are grouped all the same.
 */
@Command(
        name = "stories",
        description = "What posts are about: which belong to one story, and which repeat an earlier one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class StoriesCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE.tsv",
            arity = "0..1",
            defaultValue = "-",
            description = "epoch seconds, tab, text, in the order of time; - reads standard input")
    private String file = "-";

    @Option(names = "--headlines", description = "print the stories after the posts")
    private boolean headlines;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            Grouped grouped = new Grouped();
            int code = group(in, grouped);
            print(grouped);
            return code;
        } catch (NoSuchFileException e) {
            return refuse(file + ": there is no such file");
        } catch (IOException e) {
            return refuse(file + " cannot be read: " + e.getMessage());
        }
    }

    private int group(InputStream in, Grouped grouped) throws IOException {
        int code = 0;
        String name = file.equals("-") ? "standard input" : file;
        try (Progress progress = Progress.ofReading(size())) {
            Lines lines =
                    new Lines(new BufferedReader(new InputStreamReader(progress.through(in), StandardCharsets.UTF_8)));
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    grouped.add(TimedText.of(name, lines.number(), line.get()));
                } catch (BadLine e) {
                    progress.clear();
                    code = refuse(e.getMessage());
                }
            }
        }
        return code;
    }

    private long size() throws IOException {
        return file.equals("-") ? Progress.UNKNOWN : Files.size(Path.of(file));
    }

    private void print(Grouped grouped) {
        PrintWriter out = spec.commandLine().getOut();
        grouped.lines().forEach(line -> out.print(json(line) + "\n"));
        if (headlines) {
            grouped.stories().forEach(story -> out.print(json(story, grouped.posts(story.id())) + "\n"));
        }
        out.flush();
    }

    private static ObjectNode json(Grouped.Line line) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("line", line.post().line())
                .put("story", line.story().value());
        return line.duplicateOf().isPresent()
                ? json.put("duplicateOf", line.duplicateOf().getAsLong())
                : json.putNull("duplicateOf");
    }

    private static ObjectNode json(Story story, long posts) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("story", story.id().value())
                .put("headline", story.headline())
                .put("posts", posts)
                .put("duplicates", story.duplicates())
                .put("medoid", Long.parseLong(story.exemplar().nativeId()));
    }

    private int refuse(String problem) {
        spec.commandLine().getErr().println(problem);
        return 2;
    }
}
