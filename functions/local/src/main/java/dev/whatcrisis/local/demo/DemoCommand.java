// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.local.LanguageFlag;
import dev.whatcrisis.local.replay.ReplayReader;
import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.local.scenario.BuiltInStories;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a built-in story on the page, and prints the link to it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Shows a built-in story on the page, as it was at each of its moments. Nothing is sent, no network is"
                        + " asked, and nothing is left behind.")
public final class DemoCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "STORY",
            description = "month-after, night-call, slip, night-lull, backfire, quiet-week or small-noise. Default:"
                    + " ${DEFAULT-VALUE}")
    String story = BuiltInStories.DEMO;

    @Option(names = "--port", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
    int port = 8643;

    @Mixin
    LanguageFlag language = new LanguageFlag();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<Script> found = BuiltInStories.find(story, Optional.empty());
        if (found.isEmpty()) {
            err.println(
                    story + ": no built-in story of that name; they are " + String.join(", ", BuiltInStories.names()));
            return 2;
        }
        Script script = language.language().map(found.get()::in).orElse(found.get());
        try (Demo demo = Demo.open(port, script, ReplayReader.CLOSE.reading(), InstantSource.system())) {
            out.println("Demo: " + script.name() + ", an invented story.");
            out.println("Nothing is sent, no network is asked, and nothing is left behind.");
            out.println("Open  " + demo.link());
            out.println("It is being played while you look. Stop with Ctrl-C.");
            out.flush();
            out.println("Played: " + demo.untilPlayed() + " moments.");
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
