// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import dev.whatcrisis.local.InWords;
import dev.whatcrisis.local.Version;
import dev.whatcrisis.ops.doctor.DoctorCommand;
import dev.whatcrisis.ops.export.ExportCommand;
import dev.whatcrisis.ops.token.TokenCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's commands that have {@code --aws}. */
@Command(
        name = "whatcrisis",
        mixinStandardHelpOptions = true,
        version = Version.LINE,
        description = "Looks at a stack that is deployed on AWS; without --aws the launcher runs on this machine.",
        synopsisSubcommandLabel = "(doctor | export | token) --aws",
        subcommands = {DoctorCommand.class, ExportCommand.class, TokenCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs a command and returns its exit code: 0 done, 1 failed, 2 bad input. */
    static int execute(String... args) {
        return execute(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    static int execute(PrintWriter out, PrintWriter err, String... args) {
        Locale.setDefault(Locale.ROOT);
        return InWords.speaking(new CommandLine(new Main()))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(flagLast(args));
    }

    /** {@code --aws doctor} is {@code doctor --aws}: the flag belongs to the commands. */
    private static String[] flagLast(String... args) {
        if (args.length == 0 || !args[0].equals("--aws")) {
            return args;
        }
        List<String> all = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
        if (!all.isEmpty() && !all.getFirst().startsWith("-")) {
            all.add(1, args[0]);
        }
        return all.toArray(String[]::new);
    }
}
