// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flag that says where everything is kept. */
public final class StoreFlag {
    @Option(names = "--store", paramLabel = "DIR", description = "Where everything is kept. Default: ${DEFAULT-VALUE}")
    private Path folder = Path.of(".whatcrisis");

    /** The folder of the store, which need not exist. */
    public Path folder() {
        return folder;
    }
}
