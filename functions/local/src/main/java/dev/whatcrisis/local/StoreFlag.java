// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import dev.whatcrisis.local.store.MvStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag that says where everything is kept. */
public final class StoreFlag {
    @Option(names = "--store", paramLabel = "DIR", description = "Where everything is kept. Default: ${DEFAULT-VALUE}")
    private Path folder = Path.of(".whatcrisis");

    /** The folder of the store, which need not exist. */
    public Path folder() {
        return folder;
    }

    /** Why nothing can be read from it, in words for a person; empty where there is a store. */
    public Optional<String> missing() {
        return Files.exists(folder.resolve(MvStores.FILE))
                ? Optional.empty()
                : Optional.of("there is no store in " + folder + ": say where it is with --store DIR");
    }
}
