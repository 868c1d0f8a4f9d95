// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.export;

import dev.whatcrisis.lambda.dynamo.TableExport;
import dev.whatcrisis.local.InWords;
import dev.whatcrisis.local.backup.Backup;
import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.ops.aws.Aws;
import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.ops.aws.Output;
import dev.whatcrisis.ops.aws.Refusal;
import dev.whatcrisis.ops.aws.StackFlags;
import dev.whatcrisis.ops.aws.Unusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code export --aws FILE}: everything in the table of a stack, as {@code export} writes the store of this machine. */
@Command(
        name = "export",
        description = {
            "Writes everything in the table of a stack on AWS to a file that restore reads back on this machine.",
            "It only reads, and nothing need be stopped; what is written meanwhile may be in it or not."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:refused or failed, and no file was written", "2:bad input"})
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackFlags flags = new StackFlags();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "A table of the product without its stack, as one that was restored to a point in time.")
    private Optional<String> table = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "where to write; - for standard output")
    private String target = "-";

    private final InstantSource clock;

    public ExportCommand() {
        this(InstantSource.system());
    }

    ExportCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (Aws aws = flags.open()) {
            String from = table.orElseGet(() -> DeployedStack.find(aws.cloudFormation(), flags.stack(), aws.region())
                    .output(Output.TABLE)
                    .orElse(""));
            if (from.isEmpty()) {
                err.println("The stack " + flags.stack() + " says no " + Output.TABLE.key()
                        + ": it is not one of What Crisis?, or its deployment failed. Name the table with --table.");
                return 1;
            }
            long entries = export(aws, from);
            err.println("exported " + entries + " entries of " + from + " to "
                    + (target.equals("-") ? "standard output" : target));
            return 0;
        } catch (Unusable e) {
            err.println(e.finding().line());
            return e.exitCode();
        } catch (SdkException e) {
            err.println(Refusal.of("table", e).line());
        } catch (IOException e) {
            err.println("cannot write " + target + ": " + InWords.of(e));
        }
        return 1;
    }

    private long export(Aws aws, String from) throws IOException {
        Consumer<Consumer<Entry>> entries = each -> TableExport.read(
                aws.dynamo(),
                from,
                clock.instant(),
                kept -> each.accept(new Entry(kept.kind(), kept.key(), kept.value())));
        return target.equals("-")
                ? Backup.export(entries, System.out, written -> {})
                : Backup.export(entries, Path.of(target), written -> {});
    }
}
