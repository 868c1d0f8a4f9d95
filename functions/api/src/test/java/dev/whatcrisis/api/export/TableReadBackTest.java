// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and the feed as other people's software reads them: commons-csv as Excel's and RFC 4180's form, Python's csv, ROME. */
class TableReadBackTest {
    private static final String TEXT = "one, \"two\"\r\nthree; café 😀";

    private final World world = new World();

    @BeforeEach
    void what_is_said() {
        world.acme();
        world.ports.mentions().add(World.ACME, List.of(Mention.of(id("theirs"), RECEIVED, RECEIVED, TEXT)));
        Incident incident =
                world.ports.incidents().save(SampleIncidents.incident("acme-1")).orElseThrow();
        world.ports
                .incidents()
                .append(
                        incident.id(),
                        new TimelineEntry(
                                SampleIncidents.OPENED,
                                TimelineEntry.WATCH,
                                TimelineEntry.Kind.OPENED,
                                Fact.plain("it <began> & grew"),
                                "opened"));
    }

    @Test
    void a_text_with_everything_in_it_is_one_cell_to_a_spreadsheets_reader() throws Exception {
        for (CSVFormat form : List.of(CSVFormat.EXCEL, CSVFormat.RFC4180)) {
            List<CSVRecord> rows = read("mentions", form);

            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("text")).isEqualTo(TEXT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentions", "incidents", "replies"})
    void each_row_has_a_cell_for_each_name(String table) throws Exception {
        assertThat(read(table, CSVFormat.RFC4180)).allMatch(CSVRecord::isConsistent);
    }

    @Test
    void python_reads_the_same() throws Exception {
        Process python = start();
        try (var in = python.getOutputStream()) {
            in.write(csv("mentions").getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(python.waitFor()).isZero();
        assertThat(said.strip()).isEqualTo("1 one, \"two\"|three; café 😀");
    }

    @Test
    void a_feed_reader_of_another_library_reads_the_feed() throws Exception {
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(world.get("/watches/acme/verdicts.atom").text()));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("What Crisis? Acme");
        assertThat(feed.getEntries()).singleElement().satisfies(TableReadBackTest::whole);
    }

    private static void whole(SyndEntry entry) {
        assertThat(entry.getTitle()).isEqualTo("it <began> & grew");
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(SampleIncidents.OPENED);
        assertThat(entry.getUri()).startsWith("urn:whatcrisis:acme:acme-1:");
    }

    private static Process start() {
        String program = "import csv,io,sys;"
                + "r=list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer,'utf-8',newline='')));"
                + "sys.stdout.buffer.write((str(len(r))+' '+r[0]['text'].replace('\\r\\n','|')).encode('utf-8'))";
        try {
            return new ProcessBuilder("python3", "-c", program)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("there is no python3 here: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    private List<CSVRecord> read(String table, CSVFormat form) throws Exception {
        try (CSVParser parser =
                form.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv(table)))) {
            return parser.getRecords();
        }
    }

    private String csv(String table) {
        return world.get("/watches/acme/" + table + ".csv").text();
    }
}
