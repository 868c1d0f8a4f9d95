// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.api.config.Config;
import dev.whatcrisis.api.config.ConfigJson;
import dev.whatcrisis.local.config.BadConfigException;
import dev.whatcrisis.local.config.ConfigFile;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.store.StoreException;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Roster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a config file can be used, and whether it is a good one. */
final class ConfigChecks {
    private ConfigChecks() {}

    /** @param store whose secrets are meant where the file has a place-holder; need not exist */
    static List<Finding> of(Path file, Path store, Instant now) {
        try {
            return of(file, ConfigFile.read(file, stored(store), now), now);
        } catch (StoreException e) {
            return List.of(Finding.fail("store", String.valueOf(e.getMessage()), "stop what uses it, then look again"));
        } catch (BadConfigException e) {
            return List.of(Finding.fail("config", String.valueOf(e.getMessage()), "correct it there"));
        }
    }

    private static ConfigJson.Stored stored(Path store) {
        if (!Files.exists(store.resolve(MvStores.FILE))) {
            return new ConfigJson.Stored(Roster.EMPTY, Rota.NONE);
        }
        try (MvStores stores = MvStores.open(store)) {
            return ConfigJson.Stored.of(stores.ports());
        }
    }

    private static List<Finding> of(Path file, Config config, Instant now) {
        List<Finding> findings = new ArrayList<>();
        int watches = config.watches().size();
        findings.add(
                watches == 0
                        ? Finding.warn("config", file + " watches nothing", "name a watch under watches:")
                        : Finding.ok(
                                "config", file + " can be used, " + watches + (watches == 1 ? " watch" : " watches")));
        config.watches().forEach(watch -> findings.addAll(WatchChecks.of(watch, Setting.FILE)));
        config.contacts().ifPresent(contacts -> findings.addAll(RosterChecks.of(new Roster(contacts, 0), now)));
        ConfigFile.secretsIn(file).stream().map(ConfigChecks::secret).forEach(findings::add);
        if (ConfigFile.calendarIn(file)) {
            findings.add(Finding.warn(
                    "rota",
                    "the calendar's address is in it: whoever knows it can read it",
                    "keep the address out of a file that others read, and write <secret> once it is stored"));
        }
        return findings;
    }

    private static Finding secret(String contact) {
        return Finding.warn(
                "contact " + contact,
                "it has a webhook: whoever knows its address can write there",
                "keep the address out of a file that others read, and write <secret> once it is stored");
    }
}
