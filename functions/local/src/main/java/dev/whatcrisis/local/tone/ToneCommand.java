// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tone;

import dev.whatcrisis.tone.ToneScorer;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how texts sound, a line of JSON for each. A line that cannot be read is named; the others are scored all the same. */
@Command(
        name = "tone",
        description = "How texts sound: negative, neutral or positive, hostile, angry, and which words say so.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class ToneCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE.tsv",
            arity = "0..1",
            defaultValue = "-",
            description = "a text a line, or language, tab, text; - reads standard input")
    private String file = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return score(new Lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (NoSuchFileException e) {
            return refuse(file + ": there is no such file");
        } catch (IOException e) {
            return refuse(file + " cannot be read: " + e.getMessage());
        }
    }

    private int score(Lines lines) throws IOException {
        int code = 0;
        PrintWriter out = spec.commandLine().getOut();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            try {
                TextLine text = TextLine.of(name(), lines.number(), line.get());
                out.print(ToneJson.of(text, ToneScorer.standard().score(text.text(), text.lang())) + "\n");
            } catch (BadLine e) {
                code = refuse(e.getMessage());
            }
        }
        out.flush();
        return code;
    }

    private int refuse(String problem) {
        spec.commandLine().getErr().println(problem);
        return 2;
    }

    private String name() {
        return file.equals("-") ? "standard input" : file;
    }
}
