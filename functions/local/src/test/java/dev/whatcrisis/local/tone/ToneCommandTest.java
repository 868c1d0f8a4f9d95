// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ToneCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new ToneCommand());

    @BeforeEach
    void listen() {
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private int run(byte[] bytes) throws IOException {
        Path file = folder.resolve("texts.tsv");
        Files.write(file, bytes);
        return command.execute(file.toString());
    }

    private int run(String text) throws IOException {
        return run(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void each_text_gives_one_line_of_json() throws IOException {
        assertThat(run("en\tThis kettle is a terrible disappointment\nWhat a lovely morning, thank you\n"))
                .isZero();
        assertThat(out.toString()).hasLineCount(2);
        JsonNode complaint = lines().get(0);
        assertThat(complaint.at("/lang").asText()).isEqualTo("en");
        assertThat(complaint.at("/label").asText()).isEqualTo("negative");
        assertThat(complaint.at("/confidence").asText()).isEqualTo("high");
        assertThat(complaint.at("/words").toString()).contains("terrible");
        assertThat(complaint.at("/sentiment/negative").asDouble()).isBetween(.5, 1.0);
        assertThat(complaint.at("/emotion").size()).isEqualTo(5);
        assertThat(complaint.fieldNames())
                .toIterable()
                .startsWith("lang", "sentiment", "hostile", "hostileSure", "anger", "label", "words", "confidence");
        assertThat(lines().get(1).at("/label").asText()).isEqualTo("positive");
    }

    @Test
    void a_language_that_is_not_said_is_guessed_and_an_unknown_one_is_kept() throws IOException {
        run(
                "Je ne suis pas du tout content de la livraison\n\tDas ist nicht der Koffer den ich wollte\nfi\tHuomenta\n");

        assertThat(lines()).extracting(line -> line.at("/lang").asText()).containsExactly("fr", "de", "fi");
        assertThat(lines().get(2).at("/confidence").asText()).isEqualTo("low");
    }

    @Test
    void a_bad_line_is_named_and_the_others_are_scored_all_the_same() throws IOException {
        assertThat(run("good morning\nnot a language\ttext\ngood night\n")).isEqualTo(2);
        assertThat(err.toString()).contains("texts.tsv, line 2:", "no language");
        assertThat(out.toString()).hasLineCount(2);
    }

    @Test
    void a_missing_file_is_said() {
        assertThat(command.execute(folder.resolve("none.tsv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.tsv: there is no such file");
    }

    @Test
    void hostile_lines_give_a_line_each() throws IOException {
        String text = "\uFEFFen\tfirst\r\n\n\0\0\n" + "😡".repeat(50_000) + "\n<p>שלום</p>\u202e\ne\u0301\u200d\rx\n";
        assertThat(run(text)).isZero();
        assertThat(out.toString().split("\n")).hasSize(6);
        assertThat(run(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xff, '\n'}))
                .isZero();
    }

    @Test
    void a_decimal_comma_in_the_machine_s_language_changes_nothing() throws IOException {
        Locale before = Locale.getDefault();
        run("Terrible 1,5 hours of waiting\n");
        String usual = out.toString();
        try {
            Locale.setDefault(Locale.GERMANY);
            run("Terrible 1,5 hours of waiting\n");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(out.toString()).isEqualTo(usual + usual);
    }
}
