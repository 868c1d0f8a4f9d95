// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class JudgeCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new JudgeCommand());

    @BeforeEach
    void listen() {
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    @Test
    void a_case_gives_one_line_of_json() throws IOException {
        JsonNode verdict = judged(CaseExamples.OWN_SLIP);
        assertThat(out.toString()).endsWith("}\n").hasLineCount(1);
        assertThat(verdict.at("/rule").asText()).isEqualTo("R05");
        assertThat(verdict.at("/verdict/0").asText()).isEqualTo("APOLOGISE");
        assertThat(verdict.at("/level").asText()).isEqualTo("STORM");
        assertThat(verdict.at("/wake").asBoolean()).isTrue();
        assertThat(verdict.at("/basis").asText()).isEqualTo("if");
        assertThat(verdict.at("/why").asText()).isEqualTo("Why: the own post is offensive and still online (R05).");
        assertThat(verdict.at("/do").size()).isEqualTo(3);
        assertThat(verdict.at("/skeletons/0").asText()).isEqualTo("K2");
        assertThat(verdict.at("/wouldChange/0").asText()).isEqualTo("the post deleted and owned: nobody is woken");
    }

    @Test
    void a_level_is_derived_from_counts_and_the_formula_wakes() throws IOException {
        JsonNode verdict = judged(CaseExamples.COUNTED);
        assertThat(verdict.at("/severity").asText()).isEqualTo("S3");
        assertThat(verdict.at("/rule").asText()).isEqualTo("R10");
        assertThat(verdict.at("/verdict/0").asText()).isEqualTo("ACK");
        assertThat(verdict.at("/basis").asText()).isEqualTo("formula");
        assertThat(verdict.at("/wakeWhy").asText()).contains("62 %");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SAFETY    | `evidence`:`E0`,`witness`:`first-hand`,`vulnerable`:true       | true",
                "SAFETY    | `evidence`:`E0`,`witness`:`hearsay`,`vulnerable`:true          | false",
                "SAFETY    | `evidence`:`E2`,`witness`:`witnessed`                          | true",
                "SAFETY    | `evidence`:`E2`,`witness`:`hearsay`                            | false",
                "SAFETY    | `evidence`:`E1`,`authorsAtRisk`:3                              | true",
                "SAFETY    | `evidence`:`E1`,`authorsAtRisk`:2,`witness`:null               | false",
                "THREAT    | `evidence`:`E0`                                                | true",
                "SELF_HARM | `evidence`:`E0`                                                | true",
                "DOXXING   | `evidence`:`E0`,`authorsAtRisk`:0                              | false",
            })
    void people_at_risk_are_r01_and_wake_as_it_is_supported(String flag, String more, boolean wakes)
            throws IOException {
        JsonNode verdict = judged("{\"type\":\"unknown\",\"severity\":\"S0\",\"flags\":[\"" + flag + "\"],"
                + more.replace('`', '"') + "}");
        assertThat(verdict.at("/rule").asText()).isEqualTo("R01");
        assertThat(verdict.at("/wake").asBoolean()).isEqualTo(wakes);
        assertThat(verdict.at("/severity").asText()).isIn("S2", "S3");
    }

    @Test
    void advice_comes_in_french_too() throws IOException {
        JsonNode verdict = judged(CaseExamples.OWN_SLIP, "--language", "fr");
        assertThat(verdict.at("/do/0").asText()).isEqualTo("Supprimez le message maintenant, et dites-le.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2 | colour is unknown      | {\"type\":\"values\",n\"colour\":1,\"evidence\":\"E1\",\"severity\":\"S1\"} | unknown field colour; known: at, authorsAtRisk, blind",
                "1 | type is wrong          | {\"type\":\"disaster\",\"evidence\":\"E1\",\"severity\":\"S1\"} | type is \"disaster\"; allowed: safety, safety_misuse",
                "3 | evidence is missing    | {n\"type\":\"values\",\"severity\":\"S1\"n} | evidence is missing; allowed: E0, E1, E2, E3",
                "1 | severity is missing    | {\"type\":\"values\",\"evidence\":\"E1\"} | severity is missing; allowed: S0, S1, S2, S3, or give criticalAuthors",
                "1 | flag is wrong          | {\"type\":\"values\",\"evidence\":\"E1\",\"severity\":\"S1\",\"flags\":[\"LOUD\"]} | flags is [\"LOUD\"]; allowed: SAFETY",
                "1 | flags are no list      | {\"type\":\"values\",\"evidence\":\"E1\",\"severity\":\"S1\",\"flags\":\"LEGAL\"} | a list of SAFETY",
                "1 | count is no number     | {\"type\":\"values\",\"evidence\":\"E1\",\"criticalAuthors\":\"many\"} | criticalAuthors is \"many\"; allowed: a whole number from 0",
                "1 | count is negative      | {\"type\":\"values\",\"evidence\":\"E1\",\"criticalAuthors\":-1} | allowed: a whole number from 0",
                "1 | chance is above one    | {\"type\":\"values\",\"evidence\":\"E1\",\"severity\":\"S1\",\"doubleBy07h\":62} | doubleBy07h is 62; allowed: a number from 0 to 1",
                "1 | yes is no boolean      | {\"type\":\"values\",\"evidence\":\"E1\",\"severity\":\"S1\",\"history\":\"yes\"} | history is \"yes\"; allowed: true, false",
                "1 | zone is missing        | {\"type\":\"values\",\"evidence\":\"E1\",\"severity\":\"S1\",\"at\":\"2026-03-07T23:30\"} | a time with its zone",
                "1 | null is no count       | {\"type\":\"values\",\"evidence\":\"E1\",\"severity\":\"S1\",\"press\":null} | press is null",
                "2 | a field twice          | {\"type\":\"values\",n\"type\":\"taste\"} | type is given twice",
                "1 | a list of cases        | [{\"type\":\"values\"}] | expected one case",
                "2 | two cases              | {\"type\":\"values\"}n{} | one case a file",
                "2 | broken JSON            | {\"type\":n values} | Unrecognized token"
            })
    void bad_input_is_refused_with_line_and_field(long line, String name, String json, String message)
            throws IOException {
        Path file = write(json.replace("}n{", "}\n{")
                .replace(",n\"", ",\n\"")
                .replace("{n", "{\n")
                .replace("n}", "\n}")
                .replace(":n ", ":\n "));
        assertThat(command.execute(file.toString())).as(name).isEqualTo(2);
        assertThat(err.toString()).contains(file + ", line " + line + ": ").contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_missing_file_is_said() {
        assertThat(command.execute(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    void the_schema_is_printed() throws IOException {
        assertThat(command.execute("--schema")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).at("/$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    private JsonNode judged(String json, String... options) throws IOException {
        String[] arguments = Stream.concat(
                        Arrays.stream(options), Stream.of(write(json).toString()))
                .toArray(String[]::new);
        assertThat(command.execute(arguments)).as(err.toString()).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("case.json"), json);
    }
}
