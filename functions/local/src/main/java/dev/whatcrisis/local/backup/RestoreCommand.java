// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.local.InWords;
import dev.whatcrisis.local.Progress;
import dev.whatcrisis.local.StoreFlag;
import dev.whatcrisis.local.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE|-}: an export becomes the store. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Make a store of what export wrote. All of it is restored, or nothing.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the store is in use, or a file cannot be read or written to the end",
            "2:bad input, with its line; no such file; or the store is not empty"
        })
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "what to read; - for standard input")
    private String source = "-";

    @Mixin
    private StoreFlag store = new StoreFlag();

    @Option(names = "--force", description = "replace a store that is not empty")
    private boolean force;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!source.equals("-") && !Files.isReadable(Path.of(source)) || Files.isDirectory(Path.of(source))) {
            err.println("nothing was restored: cannot read " + source + ": there is no such file");
            return 2;
        }
        try (InputStream in = source.equals("-") ? System.in : Files.newInputStream(Path.of(source))) {
            long entries = restore(in);
            err.println("restored " + entries + " entries to " + store.folder());
            return 0;
        } catch (BackupException e) {
            err.println("nothing was restored: " + e.getMessage());
            return 2;
        } catch (StoreException e) {
            err.println("nothing was restored: " + e.getMessage());
        } catch (IOException e) {
            err.println("nothing was restored: cannot read " + source + ": " + InWords.of(e));
        }
        return 1;
    }

    private long restore(InputStream in) throws IOException {
        long bytes = source.equals("-") ? Progress.UNKNOWN : Files.size(Path.of(source));
        try (Progress progress = Progress.ofReading(bytes)) {
            return Backup.restore(progress.through(in), store.folder(), force);
        }
    }
}
