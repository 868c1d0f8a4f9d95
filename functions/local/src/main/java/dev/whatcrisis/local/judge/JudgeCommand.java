// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import dev.whatcrisis.local.LanguageFlag;
import dev.whatcrisis.verdict.Judge;
import dev.whatcrisis.watch.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges one case: which rule, what to do, who is woken and why. */
@Command(
        name = "judge",
        description = "Judges one case by the rules: what to do, who is woken, and why.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file, line and field"})
public final class JudgeCommand implements Callable<Integer> {
    private static final String SCHEMA = "case.schema.json";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Parameters(
            paramLabel = "FILE.json",
            arity = "0..1",
            defaultValue = "-",
            description = "one case as JSON; - reads standard input")
    private String file = "-";

    @Option(names = "--schema", description = "print the JSON Schema of a case and stop")
    private boolean schema;

    @Mixin
    private LanguageFlag language = new LanguageFlag();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (schema) {
            return print(schema().strip());
        }
        try {
            return print(VerdictJson.of(
                            Judge.judge(CaseFile.read(name(), text(), InstantSource.system())),
                            language.language().orElse(Language.EN))
                    .toString());
        } catch (BadCase e) {
            return refuse(e.getMessage());
        } catch (NoSuchFileException e) {
            return refuse(file + ": there is no such file");
        } catch (IOException e) {
            return refuse(file + " cannot be read: " + e.getMessage());
        }
    }

    private int refuse(String problem) {
        spec.commandLine().getErr().println(problem);
        return 2;
    }

    private int print(String line) {
        spec.commandLine().getOut().print(line + "\n");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String name() {
        return file.equals("-") ? "standard input" : file;
    }

    private String text() throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The published JSON Schema (draft 2020-12) of a case. */
    static String schema() throws IOException {
        try (InputStream in = JudgeCommand.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("missing " + SCHEMA);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
