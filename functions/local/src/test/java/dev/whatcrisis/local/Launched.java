// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** The launcher's commands, called as a terminal calls them. */
public final class Launched {
    private Launched() {}

    /** What a command prints to standard output. */
    public static String run(String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.execute(arguments);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** How a command ended, and what it said. */
    public record Outcome(int exit, String out, String err) {}

    /** A command, to its end. */
    public static Outcome call(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int exit = Main.execute(arguments);
            return new Outcome(exit, printed.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What a command prints that goes on until it is stopped: up to these words, and then it is stopped. */
    public static String until(String words, String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Thread running = new Thread(() -> Main.execute(arguments));
        try {
            running.start();
            while (running.isAlive()
                    && !printed.toString(StandardCharsets.UTF_8).contains(words)) {
                running.join(50);
            }
            running.interrupt();
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The flags of each command, without those that all have. */
    public static Map<String, List<String>> flags() {
        Map<String, List<String>> flags = new TreeMap<>();
        new CommandLine(Main.class)
                .getSubcommands()
                .forEach((name, command) -> flags.put(
                        name,
                        command.getCommandSpec().options().stream()
                                .map(option -> option.longestName())
                                .filter(flag -> !flag.equals("--help") && !flag.equals("--version"))
                                .sorted()
                                .toList()));
        return flags;
    }
}
