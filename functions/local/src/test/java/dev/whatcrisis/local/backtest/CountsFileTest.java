// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.detect.Count;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsFileTest {
    private static final Duration FIVE = Duration.ofMinutes(5);

    private static List<Row> read(String text, Duration by, ZoneId zone) throws BadCounts, IOException {
        return CountsFile.read("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), by, zone);
    }

    private static List<Row> read(String text) throws BadCounts, IOException {
        return read(text, FIVE, ZoneOffset.UTC);
    }

    @Test
    void it_reads_iso_and_plain_times_with_or_without_a_header() throws Exception {
        List<Row> plain = read("timestamp,value\n2026-01-05 10:02:53,3\n2026-01-05 10:07:53,4\n");
        assertThat(plain)
                .extracting(Row::start)
                .containsExactly(Instant.parse("2026-01-05T10:00:00Z"), Instant.parse("2026-01-05T10:05:00Z"));
        assertThat(plain.get(1).label()).isEqualTo("2026-01-05 10:07:53");
        assertThat(read("2026-01-05T10:00:00Z,3\n2026-01-05T12:05:00+02:00,4")).hasSize(2);
        assertThat(read("\ufeffvalue;timestamp\n3;2026-01-05T10:00:00.000000Z\n")
                        .get(0)
                        .posts())
                .hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title,timestamp,value\n\"hops, malt\",2026-01-05 10:00,3\n",
                "title;timestamp;value\n\"hops; malt\";2026-01-05 10:00;3\n",
                "title\ttimestamp\tvalue\nhops, malt\t2026-01-05 10:00\t3\n",
                "\ufeff\"title, short\";timestamp;value\r\n\"two\r\nlines\";\"2026-01-05 10:00\" ; 3\r\n",
                "title,timestamp,value\n\"the \"\"new\"\" hops, malt\",\"2026-01-05 10:00\",\"3\"\n"
            })
    void a_separator_inside_quotes_separates_nothing(String text) throws Exception {
        List<Row> rows = read(text);
        assertThat(rows).extracting(Row::label).containsExactly("2026-01-05 10:00");
        assertThat(rows.get(0).posts()).hasValue(3);
    }

    @Test
    void lines_are_those_of_the_file_below_blank_ones_and_quotes_over_several_lines() {
        assertThatThrownBy(() -> read(
                        "title,timestamp,value\n\n  \n\"two\nlines\",2026-01-05 10:00,3\nhops,2026-01-05 10:05,many\n"))
                .hasMessageStartingWith("-, line 6: \"many\" is no number of posts");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_where_it_begins_and_swallows_nothing() {
        assertThatThrownBy(() -> read("timestamp,value,title\n2026-01-05 10:00,3,\"hops\n2026-01-05 10:05,4,malt\n"))
                .isInstanceOf(BadCounts.class)
                .hasMessageStartingWith("-, line 2: a quote that begins here is not closed");
    }

    @Test
    void a_missing_row_or_an_empty_value_is_missing_data() throws Exception {
        List<Row> rows = read("2026-01-05 10:00,3\n2026-01-05 10:05,\n2026-01-05 10:30,0\n");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).counts(FIVE))
                .containsExactly(Count.missing(rows.get(1).start()));
        assertThat(rows.get(2).posts()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-01-05 10:00,1/2026-01-05 09:55,2     | line 2: 2026-01-05 09:55 comes after 2026-01-05 10:00; sort
        2026-01-05 10:00,1/2026-01-05 10:00,2     | line 2: 2026-01-05 10:00 is there twice
        2026-01-05 10:00,1/2026-01-05 10:07,2     | line 2: 2026-01-05 10:07 is PT7M after the row before
        2026-01-05 10:00,-1                       | line 1: -1 is no number of posts
        2026-01-05 10:00,1.5                      | line 1: 1.5 is no number of posts
        2026-01-05 10:00,NaN                      | line 1: NaN is no number of posts
        2026-01-05 10:00,many                     | line 1: "many" is no number of posts
        2026-01-05 10:00                          | line 1: expected timestamp,value
        timestamp,value/yesterday,4               | line 2: "yesterday" is no time
        timestamp,value                           | line 1: there are no counts
        2026-01-05 10:00,1/2026-01-05 10:10,2/2026-01-05 10:20,2 | line 3: most rows are PT10M apart or more
        2026-02-30 10:00,1                        | line 1: "2026-02-30 10:00" is no time
        """)
    void what_is_wrong_is_said_with_its_line(String text, String problem) {
        assertThatThrownBy(() -> read(text.replace('/', '\n')))
                .isInstanceOf(BadCounts.class)
                .hasMessageStartingWith("-, " + problem);
    }

    @Test
    void an_hour_that_the_clocks_skipped_is_refused_and_one_shown_twice_is_read_twice() throws Exception {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThatThrownBy(() -> read("2026-03-29 02:30:00,1", FIVE, paris))
                .isInstanceOf(BadCounts.class)
                .hasMessageContaining("skipped");
        List<Row> autumn = read(
                "2026-10-25 02:00,1\n2026-10-25 02:30,2\n2026-10-25 02:00,3\n2026-10-25 02:30,4\n2026-10-25 03:00,5\n",
                Duration.ofMinutes(30),
                paris);
        for (int i = 1; i < autumn.size(); i++) {
            assertThat(Duration.between(autumn.get(i - 1).start(), autumn.get(i).start()))
                    .isEqualTo(Duration.ofMinutes(30));
        }
    }

    @Test
    void a_longer_row_is_spread_without_losing_a_post() {
        Random random = new Random(6);
        for (int i = 0; i < 200; i++) {
            int posts = random.nextInt(1 << random.nextInt(20));
            Row row = new Row("", Instant.EPOCH, OptionalInt.of(posts));
            List<Count> counts = row.counts(FIVE.multipliedBy(1 + random.nextInt(288)));
            assertThat(counts.stream().mapToInt(c -> c.posts().orElseThrow()).sum())
                    .isEqualTo(posts);
        }
    }

    @Test
    void only_multiples_of_five_minutes_can_be_read() {
        assertThatThrownBy(() -> read("2026-01-05 10:00,1", Duration.ofMinutes(7), ZoneOffset.UTC))
                .hasMessageContaining("--by must be a multiple of PT5M");
        assertThatThrownBy(() -> CountsFile.read("no-such.csv", System.in, FIVE, ZoneOffset.UTC))
                .hasMessageContaining("no-such.csv, line 1: there is no such file");
    }
}
