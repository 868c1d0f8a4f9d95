// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.config;

import dev.whatcrisis.api.config.Config;
import dev.whatcrisis.api.config.ConfigJson;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.watch.WatchFields;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A config as a YAML file, {@code whatcrisis.yaml}; JSON is read as well. */
public final class ConfigFile {
    private static final String HEAD = """
        # What Crisis?: what is watched, and who is told. Put it back with
        #   ./whatcrisis --config FILE            or look first with --dry-run
        # It holds no secret:  stands for the address of a webhook or calendar that is stored already.
        """.replace("$SECRET", ConfigJson.SECRET);

    private ConfigFile() {}

    /**
     * What a file says.
     *
     * @param stored what is set up now
     * @throws BadConfigException with file, line and field, when something cannot be used
     */
    public static Config read(Path file, ConfigJson.Stored stored, Instant now) {
        YamlFile yaml = YamlFile.read(file);
        try {
            return ConfigJson.read(
                    yaml.json(), new WatchFields(Sources.intervals().keySet()), stored, now);
        } catch (Problem problem) {
            String what = Words.of(Language.EN).say(problem.detail());
            throw problem.field()
                    .map(field -> BadConfigException.at(file, yaml.line(field), field + ": " + what))
                    .orElseGet(() -> BadConfigException.of(file, what));
        }
    }

    /** Whether the address of the calendar is written out in the file. */
    public static boolean calendarIn(Path file) {
        String address = YamlFile.read(file).json().path("calendar").asText();
        return !address.isEmpty() && !address.equals(ConfigJson.SECRET);
    }

    /** Contacts whose webhook is written out in the file. */
    public static List<String> secretsIn(Path file) {
        return YamlFile.read(file)
                .json()
                .path("contacts")
                .valueStream()
                .filter(contact -> contact.hasNonNull("webhook"))
                .filter(contact -> !contact.path("webhook").asText().equals(ConfigJson.SECRET))
                .map(contact -> contact.path("id").asText())
                .toList();
    }

    /** The text of a file that says the same. */
    public static String write(Config config) {
        return HEAD + YamlFile.write(ConfigJson.write(config));
    }
}
