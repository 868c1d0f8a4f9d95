// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.Launched;
import dev.whatcrisis.local.Launched.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of commands, called with what it can use and with what it cannot. */
class CommandRowsTest {
    private static final Pattern ROW = Pattern.compile("^\\| \\[([a-z, ]+)]\\(#.*", Pattern.MULTILINE);
    private static final String STORED = "src/test/resources/stored/0/export.jsonl";

    /** They go on until they are stopped, so that a test of their own starts and stops them. */
    private static final Set<String> LASTING = Set.of("run", "demo");

    /** Done only with a stack on AWS; see the tests of the module that asks one. */
    private static final Set<String> ELSEWHERE = Set.of("token");

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("case.json", "{\"type\":\"own_slip_harmless\",\n\"evidence\":\"E9\",\"flags\":[],\"severity\":\"S1\"}");
        write("counts.csv", "timestamp,value\n2026-03-01T00:00:00Z,1\n2026-03-01T99:00:00Z,4\n");
        write("posts.jsonl", "{\"id\":\"1\",\"source\":\"mastodon\",\"at\":\"yesterday\",\"text\":\"hm\"}\n");
        write("timed.tsv", "noon\tno time\n1772366400\tthe choir sings\n");
        write("texts.tsv", "xx-\0\tfirst\n");
        write("roles.tsv", "en\tnobody\thello\nen\tmention\tHarbour Ales is great\n");
        write("answer.json", "{\"hits\":[");
        write("backup.jsonl", "{\"nonsense\":1}\n");
    }

    static Stream<String> right() {
        return Stream.of(
                "replay small-noise --reader first",
                "judge EXAMPLES/case.json",
                "backtest EXAMPLES/counts.csv --by PT1H",
                "fade EXAMPLES/counts.csv --by PT1H --at 2026-03-23T23:00:00Z",
                "stories EXAMPLES/timed.tsv",
                "tone EXAMPLES/texts.tsv",
                "says EXAMPLES/posts.tsv",
                "read hackernews EXAMPLES/answer.json",
                "doctor --store FOLDER/none --port 0",
                "restore " + STORED + " --store FOLDER/store",
                "export FOLDER/again.jsonl --store FOLDER/store");
    }

    @ParameterizedTest
    @MethodSource
    void right(String line) {
        if (line.startsWith("export")) {
            call("restore " + STORED + " --store FOLDER/store");
        }

        Outcome outcome = call(line);

        assertThat(outcome.exit()).as(line + ": " + outcome.err()).isZero();
        assertThat(outcome.out() + outcome.err()).isNotBlank();
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "run --brand Acme --query acme --store FOLDER/never; --query acme",
                "run --port none --store FOLDER/never; --port",
                "demo no-such-story; night-call",
                "replay FOLDER/posts.jsonl; posts.jsonl:1: at:",
                "replay FOLDER/none.jsonl; none.jsonl",
                "judge FOLDER/case.json; case.json, line 2: evidence",
                "backtest FOLDER/counts.csv; counts.csv, line 3: \"2026-03-01T99:00:00Z\"",
                "fade FOLDER/counts.csv --at 2026-03-01T01:00:00Z; counts.csv, line 3",
                "fade EXAMPLES/counts.csv; --at",
                "stories FOLDER/timed.tsv; timed.tsv, line 1",
                "tone FOLDER/none.tsv; none.tsv",
                "says FOLDER/roles.tsv; roles.tsv, line 1: the second column",
                "read smoke FOLDER/answer.json; smoke",
                "read hackernews FOLDER/none.json; none.json",
                "doctor --store FOLDER/none --port none; --port",
                "restore FOLDER/backup.jsonl --store FOLDER/other; line 1",
                "export FOLDER/never.jsonl --store FOLDER/none; --store",
                "token; --aws",
            })
    void wrong(String line, String named) {
        Outcome outcome = call(line);

        assertThat(outcome.exit()).as(line + ": " + outcome.out()).isEqualTo(2);
        assertThat(outcome.err()).contains(named).doesNotContain("Exception", "\tat ");
    }

    @Test
    void what_is_run_serves_a_page_until_it_is_stopped() {
        assertThat(Launched.until("Open  http", "run", "--port", "0", "--store", folder.resolve("new") + ""))
                .contains("Nothing is watched yet", "token=wc_");
    }

    @Test
    void a_good_line_is_read_beside_a_bad_one() {
        assertThat(call("stories FOLDER/timed.tsv").out()).contains("\"line\":2");
        assertThat(call("says FOLDER/roles.tsv").out()).contains("\"label\":");
    }

    @Test
    void no_row_is_left_out() throws IOException {
        Set<String> rows = new TreeSet<>();
        ROW.matcher(Files.readString(Examples.PAGE))
                .results()
                .forEach(row -> rows.addAll(List.of(row.group(1).split(", "))));
        Set<String> called = new TreeSet<>(LASTING);
        called.addAll(ELSEWHERE);
        right().forEach(line -> called.add(line.split(" ")[0]));

        assertThat(rows).isNotEmpty().isEqualTo(called);
    }

    private Outcome call(String line) {
        return Launched.call(line.replace("FOLDER", folder.toString())
                .replace("EXAMPLES", Page.TOP.resolve("docs/examples").toString())
                .split(" "));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
