// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.says;

import dev.whatcrisis.local.tone.BadLine;
import dev.whatcrisis.local.tone.Lines;
import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.Meaning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what posts say, a line of JSON for each. A line that cannot be read is named; the others are read all the same. */
@Command(
        name = "says",
        description = "What posts say: danger or not, a slip or not, about whom, who saw it, what is attached.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class SaysCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE.tsv",
            arity = "0..1",
            defaultValue = "-",
            description = "language, role (mention or own), text and perhaps a brand a line, with tabs between;"
                    + " - reads standard input")
    private String file = "-";

    @Option(
            names = "--brand",
            paramLabel = "BRAND",
            description = "who \"us\" is; without it, whoever the post addresses")
    private Optional<String> brand = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return read(new Lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (NoSuchFileException e) {
            return refuse(file + ": there is no such file");
        } catch (IOException e) {
            return refuse(file + " cannot be read: " + e.getMessage());
        }
    }

    private int read(Lines lines) throws IOException {
        int code = 0;
        PrintWriter out = spec.commandLine().getOut();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            try {
                out.print(json(SaysLine.of(name(), lines.number(), line.get(), brand)) + "\n");
            } catch (BadLine e) {
                code = refuse(e.getMessage());
            }
        }
        out.flush();
        return code;
    }

    private static String json(SaysLine post) {
        CloseReader reader = CloseReader.standard();
        Meaning meaning = reader.read(post.text(), post.role(), post.brand());
        List<String> words = meaning.danger() || meaning.slip() ? reader.carriers(post.text(), post.role()) : List.of();
        return SaysJson.of(meaning, words).toString();
    }

    private int refuse(String problem) {
        spec.commandLine().getErr().println(problem);
        return 2;
    }

    private String name() {
        return file.equals("-") ? "standard input" : file;
    }
}
