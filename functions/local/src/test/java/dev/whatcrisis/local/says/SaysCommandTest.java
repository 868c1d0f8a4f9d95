// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.says;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SaysCommandTest {
    private static final String ILL =
            "Both of my kids are on a drip since your picnic. We ate the egg rolls, nobody picks up the phone.";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new SaysCommand());

    @BeforeEach
    void listen() {
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private int run(String text, String... options) throws IOException {
        return run(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private int run(byte[] bytes, String... options) throws IOException {
        Path file = folder.resolve("posts.tsv");
        Files.write(file, bytes);
        List<String> all = new ArrayList<>(List.of(options));
        all.add(file.toString());
        return command.execute(all.toArray(String[]::new));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void each_post_gives_one_line_of_json() throws IOException {
        assertThat(run("en\tmention\t" + ILL + "\nfr\town\tNous ouvrons demain à dix heures, à bientôt !\n"))
                .isZero();

        JsonNode mention = lines().get(0);
        assertThat(mention.fieldNames())
                .toIterable()
                .containsExactly(
                        "label",
                        "p",
                        "danger",
                        "wakes",
                        "slip",
                        "pDanger",
                        "pSlip",
                        "about",
                        "evidence",
                        "witness",
                        "question",
                        "harm",
                        "words",
                        "labels",
                        "confidence");
        assertThat(mention.at("/label").asText()).isEqualTo("SAFETY");
        assertThat(mention.at("/danger").asBoolean()).isTrue();
        assertThat(mention.at("/slip").asBoolean()).isFalse();
        assertThat(mention.at("/about").asText()).isEqualTo("us");
        assertThat(mention.at("/witness").asText()).isEqualTo("first-hand");
        assertThat(mention.at("/evidence").asText()).isEqualTo("none");
        assertThat(mention.at("/labels").size()).isEqualTo(20);
        JsonNode own = lines().get(1);
        assertThat(own.at("/labels").size()).isEqualTo(11);
        assertThat(own.at("/label").asText()).isEqualTo("OWN_ORDINARY");
        assertThat(own.at("/slip").asBoolean()).isFalse();
        assertThat(own.at("/pDanger").asDouble()).isZero();
    }

    @Test
    void the_words_are_the_sentences_that_carry_the_danger() throws IOException {
        run("en\tmention\tGood morning everyone. There is a gas smell in your shop and two people fainted!\n");
        assertThat(lines().get(0).at("/words").get(0).asText())
                .isEqualTo("There is a gas smell in your shop and two people fainted!");
    }

    @Test
    void who_is_us_is_said_by_the_option_or_the_fourth_column() throws IOException {
        String post = "en\tmention\tA girl was hit by a falling sign at @OldMillBakery just now";
        run(post + "\n" + post + "\tOld Mill Bakery\n", "--brand", "Harbour Books");
        assertThat(lines()).extracting(line -> line.at("/about").asText()).containsExactly("other", "us");
    }

    @Test
    void a_bad_line_is_named_and_the_others_are_read_all_the_same() throws IOException {
        assertThat(run("en\tmention\tgood morning\nen\treader\thello\nen\tonly two\nzz zz\town\tx\nen\town\thi\n"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("posts.tsv, line 2:", "give mention or own", "line 3:", "2 of the 3 or 4", "line 4:");
        assertThat(out.toString()).hasLineCount(2);
    }

    @Test
    void a_missing_file_is_said() {
        assertThat(command.execute(folder.resolve("none.tsv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.tsv: there is no such file");
    }

    @Test
    void hostile_posts_give_a_line_each() throws IOException {
        List<String> texts = List.of(
                "",
                "\0\0",
                "a".repeat(100_000),
                "😡".repeat(30_000),
                "\u202eשלום עולם\u200b\u200d",
                "!?.".repeat(10_000),
                "Aa of ".repeat(10_000),
                "@aa#bb ".repeat(10_000),
                "日本語のテキストです",
                "e\u0301\ufeff\r");
        StringBuilder file = new StringBuilder("\uFEFF");
        for (String text : texts) {
            file.append("\tmention\t")
                    .append(text)
                    .append("\nen\town\t")
                    .append(text)
                    .append("\n");
        }
        assertThat(run(file.toString(), "--brand", "Harbour Books")).isZero();
        assertThat(lines()).hasSize(2 * texts.size());
        assertThat(lines().get(16).at("/confidence").asText()).isEqualTo("low");
        assertThat(run(new byte[] {'\t', 'o', 'w', 'n', '\t', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'}))
                .isZero();
    }
}
