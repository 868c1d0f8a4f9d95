// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.config;

import dev.whatcrisis.api.config.Config;
import dev.whatcrisis.local.InWords;
import dev.whatcrisis.local.StoreFlag;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what is watched and who is told as a file that can be put back. */
@Command(
        name = "export-config",
        mixinStandardHelpOptions = true,
        description = "Writes what is watched and who is told as YAML, without secrets. It is put back with --config.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "1:the store or the file cannot be used", "2:bad input"})
public final class ExportConfigCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "where to write; - for standard output")
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
            Config config = Config.of(
                    stores.ports().watches().all(),
                    stores.ports().roster().load(),
                    stores.ports().rota().load());
            write(ConfigFile.write(config));
            return 0;
        } catch (StoreException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("cannot write " + target + ": " + InWords.of(e));
        }
        return 1;
    }

    private void write(String yaml) throws IOException {
        if (target.equals("-")) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(yaml);
            out.flush();
        } else {
            Files.writeString(Path.of(target), yaml);
        }
    }
}
