// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.api.config.Config;
import dev.whatcrisis.api.config.ConfigJson;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ConfigJson.Stored NONE = new ConfigJson.Stored(Roster.EMPTY, Rota.NONE);
    private static final Path EXAMPLE = Path.of("../../docs/examples/whatcrisis.yaml");

    @TempDir
    private Path folder;

    @Test
    void the_example_can_be_used_and_comes_back_as_it_was() throws IOException {
        Config config = ConfigFile.read(EXAMPLE, NONE, NOW);

        assertThat(config.watches()).extracting(Watch::brand).containsExactly("Harbour Ales");
        Watch watch = config.watches().getFirst();
        assertThat(watch.queries()).extracting(Query::press).contains(true, false);
        assertThat(watch.sensitivity()).isEqualTo(Sensitivity.BALANCED);
        assertThat(config.contacts().orElseThrow()).extracting(Contact::id).containsExactly("ada", "ben");

        assertThat(read(ConfigFile.write(config))).isEqualTo(config);
    }

    @Test
    void words_are_texts_whatever_they_look_like() throws IOException {
        Config config = read("""
            watches:
              - id: 1664
                brand: 1664
                terms: [No, 0x10, 12:30, on]
                queries:
                  - {source: rss, text: "https://news.example/feed", press: true}
                zone: Europe/Paris
                campaign: {from: 2026-03-01T00:00:00Z, until: 2026-03-02T00:00:00Z, factor: 2.5}
            contacts:
              - id: lea
                name: Léa
                duty: AWAKE_FIRST
                phone: +33612345678
                zone: Europe/Paris
                quietHours: {from: 22:30, until: 07:00}
            """);

        Watch watch = config.watches().getFirst();
        assertThat(watch.brand()).isEqualTo("1664");
        assertThat(watch.terms()).containsExactly("No", "0x10", "12:30", "on");
        assertThat(watch.campaign().map(Campaign::factor)).contains(2.5);
        Contact lea = config.contacts().orElseThrow().getFirst();
        assertThat(lea.phone()).contains("+33612345678");
        assertThat(lea.quietHours().from()).isEqualTo(LocalTime.of(22, 30));
        assertThat(read(ConfigFile.write(config))).isEqualTo(config);
    }

    @Test
    void json_is_read_as_well() throws IOException {
        assertThat(read("{\"watches\":[{\"id\":\"acme\",\"brand\":\"Acme\",\"queries\":[],\"zone\":\"UTC\"}]}")
                        .watches())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zone: Europe/Paris | zone: Mars          | :4: watches[0].zone: must be a time zone
        zone: Europe/Paris | timezone: UTC       | :2: watches[0].zone:
        source: hackernews | source: owl         | :6: watches[0].queries[0].source:
        brand: Acme        | brand: [Acme        | is no YAML
        brand: Acme        | brand: *acme        | is no YAML
        queries:           | paused: maybe, a: [ | is no YAML
        zone: Europe/Paris | brand: Acme         | :4: watches[0].brand is there twice
        """)
    void what_is_wrong_is_told_with_file_line_and_field(String right, String wrong, String said) throws IOException {
        String good = """
            watches:
              - id: acme
                brand: Acme
                zone: Europe/Paris
                queries:
                  - source: hackernews
                    text: acme
            """;
        assertThat(read(good).watches()).hasSize(1);

        assertThatThrownBy(() -> read(good.replace(right, wrong)))
                .isInstanceOf(BadConfigException.class)
                .hasMessageContaining("whatcrisis.yaml")
                .hasMessageContaining(said);
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_said_to_be_so() throws IOException {
        assertThatThrownBy(() -> ConfigFile.read(folder.resolve("none.yaml"), NONE, NOW))
                .hasMessageContaining("there is no such file");
        Path latin = Files.write(folder.resolve("latin.yaml"), "brand: Café".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ConfigFile.read(latin, NONE, NOW)).hasMessageContaining("is not UTF-8");
    }

    private Config read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("whatcrisis.yaml"), yaml);
        return ConfigFile.read(file, NONE, NOW);
    }
}
