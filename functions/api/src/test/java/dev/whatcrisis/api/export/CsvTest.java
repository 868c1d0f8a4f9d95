// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by Python's csv. */
class CsvTest {
    private static final String READER = "import csv, io, json, sys\n"
            + "text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8', newline='')\n"
            + "print(json.dumps(list(csv.DictReader(text, strict=True))))";
    private static final Csv TABLE = new Csv(List.of("text", "says/label", "likes", "own", "author"));

    @Test
    void what_is_written_is_read_back_by_a_program_that_knows_nothing_of_it() throws Exception {
        String text = "one, \"two\"\r\nthree; café \uD83D\uDE00 ";

        JsonNode rows = read(TABLE.of(List.of(row(text), row("plain"), row(""))));

        assertThat(rows).hasSize(3);
        assertThat(rows.at("/0/text").asText()).isEqualTo(text);
        assertThat(rows.at("/1/text").asText()).isEqualTo("plain");
        assertThat(rows.at("/2/text").asText()).isEmpty();
        assertThat(rows.at("/0/says~1label").asText()).isEqualTo("SAFETY");
        assertThat(rows.at("/0/likes").asText()).isEqualTo("-3");
        assertThat(rows.at("/0/own").asText()).isEqualTo("true");
        assertThat(rows.at("/0/author").asText()).as("null").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+33", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"https://evil.example\",\"hi\")"
            })
    void a_text_is_never_a_formula(String text) throws Exception {
        assertThat(read(TABLE.of(List.of(row(text)))).at("/0/text").asText()).isEqualTo("'" + text);
    }

    @Test
    void lines_end_as_the_form_has_it_and_a_table_without_rows_has_its_names() {
        assertThat(TABLE.of(List.of())).isEqualTo("text,says/label,likes,own,author\r\n");
    }

    private static ObjectNode row(String text) {
        ObjectNode row = Json.object().put("text", text).put("likes", -3).put("own", true);
        row.putNull("author");
        row.putObject("says").put("label", "SAFETY");
        return row;
    }

    private static JsonNode read(String csv) throws IOException, InterruptedException {
        Process python = new ProcessBuilder("python3", "-c", READER)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = python.getOutputStream()) {
            in.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        JsonNode rows = new ObjectMapper().readTree(python.getInputStream().readAllBytes());
        assertThat(python.waitFor()).isZero();
        return rows;
    }
}
