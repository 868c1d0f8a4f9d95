// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.trainer.reading.FirstCommand;
import dev.whatcrisis.trainer.reading.MeaningCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The trainer's commands. Without the name of one, it trains the heads of the tone. */
@Command(
        name = "trainer",
        mixinStandardHelpOptions = true,
        description = "Makes weights from labelled posts.",
        footer = {"", "Without a command: tone."},
        subcommands = {ToneCommand.class, MeaningCommand.class, FirstCommand.class})
public final class Main {
    private static final int BAD_INPUT = 2;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs a command and returns its exit code: 0 done, 1 failed, 2 bad input. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .registerConverter(long.class, Main::wholeNumber)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(badInput(failure));
                    return BAD_INPUT;
                })
                .execute(withCommand(args));
    }

    private static String badInput(Exception failure) throws Exception {
        return switch (failure) {
            case BadRow row -> row.getMessage();
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
            default -> throw failure;
        };
    }

    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is no whole number");
        }
    }

    private static String[] withCommand(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        boolean help = args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"));
        if (args.length == 0 || args[0].startsWith("-") && !help) {
            all.addFirst("tone");
        }
        return all.toArray(String[]::new);
    }
}
