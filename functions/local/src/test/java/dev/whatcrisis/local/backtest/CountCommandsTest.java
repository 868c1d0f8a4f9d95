// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CountCommandsTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant SURGE = START.plus(Duration.ofDays(20)).plus(Duration.ofHours(1));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Three weeks of about a post an hour, and two hours in which many come. */
    private Path file() throws IOException {
        Random random = new Random(9);
        StringBuilder text = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < 21 * 288; i++) {
            Instant at = START.plus(Duration.ofMinutes(5L * i));
            boolean surge = !at.isBefore(SURGE) && at.isBefore(SURGE.plus(Duration.ofHours(2)));
            text.append(at).append(',').append(random.nextInt(12) == 0 ? 1 : 0);
            text.append(surge ? "9" : "").append('\n');
        }
        return Files.writeString(folder.resolve("counts.csv"), text);
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void scores_come_one_for_each_row_in_the_words_of_the_row() throws Exception {
        assertThat(run(new BacktestCommand(), file().toString(), "--scores")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(1 + 21 * 288).startsWith("timestamp,anomaly_score,level");
        assertThat(lines.get(1)).matches("2026-01-05T00:00:00Z,\\d+\\.\\d{6},learning");
        assertThat(lines.stream().filter(l -> l.endsWith(",spike")).findFirst().orElseThrow())
                .startsWith("2026-01-25T01:");
    }

    @Test
    void the_report_names_the_burst_and_what_each_sensitivity_would_have_done() throws Exception {
        assertThat(run(new BacktestCommand(), file().toString(), "--sensitivity", "keen"))
                .isZero();
        List<String> lines = out.toString().lines().toList();
        JsonNode burst = JsonMapper.builder().build().readTree(lines.get(0));
        assertThat(burst.get("inHour").asInt()).isGreaterThan(20);
        assertThat(burst.get("why").asText()).contains("a normal Sunday night has");
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .allMatch(l -> l.contains("\"summary\":\"last 21 days (the first 14 to learn): would have woken you"));
    }

    @Test
    void bad_input_ends_with_two_and_its_line() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "timestamp,value\n2026-01-05 10:00,x\n");
        assertThat(run(new BacktestCommand(), bad.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("bad.csv, line 2: \"x\" is no number of posts");
        assertThat(out.toString()).isEmpty();
        assertThat(run(new FadeCommand(), bad.toString(), "--at", "2026-01-05T11:00:00Z"))
                .isEqualTo(2);
    }

    @Test
    void fade_forecasts_from_nothing_later_than_its_moment() throws Exception {
        Path all = file();
        String at = SURGE.plus(Duration.ofHours(1)).toString();
        assertThat(run(new FadeCommand(), all.toString(), "--at", at)).isZero();
        String first = out.toString();
        JsonNode forecast = JsonMapper.builder().build().readTree(first);
        assertThat(forecast.get("at").asText()).isEqualTo(at);
        assertThat(Instant.parse(forecast.at("/calmBy/p90").asText())).isAfter(SURGE);
        assertThat(forecast.get("calmWithin24h").asDouble()).isBetween(0.5, 1.0);

        List<String> known = Files.readAllLines(all).subList(0, 1 + 20 * 288 + 24);
        Path cut = Files.write(folder.resolve("cut.csv"), known);
        out.getBuffer().setLength(0);
        assertThat(run(new FadeCommand(), cut.toString(), "--at", at)).isZero();
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void a_moment_before_the_file_is_refused() throws Exception {
        assertThat(run(new FadeCommand(), file().toString(), "--at", "2025-01-01T00:00:00Z"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--at must lie within the file");
    }
}
