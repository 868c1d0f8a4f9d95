// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import dev.whatcrisis.local.backtest.BacktestCommand;
import dev.whatcrisis.local.backtest.FadeCommand;
import dev.whatcrisis.local.backup.ExportCommand;
import dev.whatcrisis.local.backup.RestoreCommand;
import dev.whatcrisis.local.config.ExportConfigCommand;
import dev.whatcrisis.local.demo.DemoCommand;
import dev.whatcrisis.local.doctor.DoctorCommand;
import dev.whatcrisis.local.judge.JudgeCommand;
import dev.whatcrisis.local.read.ReadCommand;
import dev.whatcrisis.local.replay.ReplayCommand;
import dev.whatcrisis.local.run.RunCommand;
import dev.whatcrisis.local.says.SaysCommand;
import dev.whatcrisis.local.stories.StoriesCommand;
import dev.whatcrisis.local.tone.ToneCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's commands. Without the name of one, it runs the watch. */
@Command(
        name = "whatcrisis",
        mixinStandardHelpOptions = true,
        version = Version.LINE,
        description = "A calm watch over social media for small teams.",
        footer = {"", "Of a stack on AWS: doctor --aws, token --aws"},
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            ReplayCommand.class,
            BacktestCommand.class,
            FadeCommand.class,
            JudgeCommand.class,
            ReadCommand.class,
            ToneCommand.class,
            SaysCommand.class,
            StoriesCommand.class,
            ExportCommand.class,
            RestoreCommand.class,
            ExportConfigCommand.class,
            DoctorCommand.class,
        })
public final class Main {
    private static final Set<String> ABOUT_ITSELF = Set.of("--help", "-h", "--version", "-V");

    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs a command and returns its exit code: 0 done, 1 failed, 2 bad input. */
    static int execute(String... args) {
        Locale.setDefault(Locale.ROOT);
        CommandLine commands = InWords.speaking(new CommandLine(new Main()))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true);
        if (args.length > 0 && args[0].equals("token")) {
            commands.getErr()
                    .println("token is for a stack on AWS: ./whatcrisis token --aws. On this machine the page's"
                            + " link is printed by ./whatcrisis");
            return commands.getCommandSpec().exitCodeOnInvalidInput();
        }
        return commands.execute(withCommand(commands, args));
    }

    private static String[] withCommand(CommandLine commands, String[] args) {
        boolean named =
                args.length > 0 && (commands.getSubcommands().containsKey(args[0]) || ABOUT_ITSELF.contains(args[0]));
        List<String> all = new ArrayList<>(Arrays.asList(args));
        if (!named && (args.length == 0 || args[0].startsWith("-"))) {
            all.addFirst("run");
        }
        return all.toArray(String[]::new);
    }
}
