// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.local.InWords;
import dev.whatcrisis.local.Progress;
import dev.whatcrisis.local.StoreFlag;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export FILE|-}: everything in the store as JSON lines. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write everything in the store to a file that restore reads back.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:the store is in use, or the file cannot be written", "2:there is no store"})
public final class ExportCommand implements Callable<Integer> {
    /** Entries that are written before anybody looks for a bar. */
    private static final int FEW = 50_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "where to write; - for standard output")
    private String target = "-";

    @Mixin
    private StoreFlag store = new StoreFlag();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> missing = store.missing();
        if (missing.isPresent()) {
            err.println(missing.get());
            return 2;
        }
        try (MvStores stores = MvStores.open(store.folder())) {
            long entries = target.equals("-") ? Backup.export(stores, System.out) : toFile(stores);
            err.println("exported " + entries + " entries of " + store.folder() + " to "
                    + (target.equals("-") ? "standard output" : target));
            return 0;
        } catch (StoreException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("cannot write " + target + ": " + InWords.of(e));
        }
        return 1;
    }

    private long toFile(MvStores stores) throws IOException {
        try (Progress progress = Progress.of("entries", stores.size(), FEW)) {
            return Backup.export(stores, Path.of(target), progress::reached);
        }
    }
}
