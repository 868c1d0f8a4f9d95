// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.config;

import dev.whatcrisis.api.config.Change;
import dev.whatcrisis.api.config.Config;
import dev.whatcrisis.api.config.ConfigImport;
import dev.whatcrisis.api.config.ConfigJson;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that say which config is put into the store, or only looked at. */
public final class ConfigFlags {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "What is watched and who is told, as YAML: stored at the start. What it does not name stays.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--dry-run",
            description = "Says what the config would change, and what the last 30 days would have done with it."
                    + " Changes nothing.")
    private boolean dryRun;

    /** Whether nothing is to be done but to say what would be. */
    public boolean onlyLooks() {
        return dryRun;
    }

    /**
     * Puts the file into the store, or says what that would do.
     *
     * @throws BadConfigException when it cannot be used; nothing was stored then
     */
    public void use(Path store, Instant now, PrintWriter out) {
        if (file.isEmpty() && dryRun) {
            throw new IllegalArgumentException("--dry-run looks at a file: name it with --config");
        }
        if (file.isEmpty()) {
            return;
        }
        if (dryRun && !Files.exists(store.resolve(MvStores.FILE))) {
            say(look(Ports.inMemory(), file.get(), now), now, out);
            return;
        }
        try (MvStores stores = MvStores.open(store)) {
            say(look(stores.ports(), file.get(), now), now, out);
        }
    }

    private List<Change> look(Ports ports, Path from, Instant now) {
        Config config = ConfigFile.read(from, ConfigJson.Stored.of(ports), now);
        ConfigImport imports = new ConfigImport(ports);
        return dryRun ? imports.plan(config, now) : imports.apply(config, now);
    }

    private static void say(List<Change> changes, Instant now, PrintWriter out) {
        Words words = Words.of(Language.EN, java.time.ZoneOffset.UTC, now);
        for (Change change : changes) {
            out.println(words.say(change.sentence()));
            change.lookBack().ifPresent(days -> out.println("    " + words.say(days)));
        }
        out.flush();
    }
}
