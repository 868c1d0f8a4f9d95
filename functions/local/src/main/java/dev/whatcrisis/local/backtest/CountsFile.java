// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import dev.whatcrisis.detect.Count;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A file of counts: {@code timestamp,value}, a row for each stretch of {@code by}, in order.
 *
 * <p>A stretch without a row, or with an empty value, is missing data and not zero. Anything else that is odd is
 * refused with its line: unsorted and duplicate rows, rows off the grid, values that are no whole number of posts, rows that
 * mostly lie further apart than they are said to cover.
 */
final class CountsFile {
    private static final int MOST_POSTS = 100_000_000;
    private static final Duration LONGEST_BY = Duration.ofDays(1);

    private final String name;
    private final Duration by;
    private final Timestamps timestamps;
    private final List<Row> rows = new ArrayList<>();
    private Instant last = Instant.MIN;
    private Duration shortestGap = LONGEST_BY;
    private int gaps;
    private int timeColumn;
    private int valueColumn = 1;

    private CountsFile(String name, Duration by, ZoneId zone) {
        this.name = name;
        this.by = by;
        this.timestamps = new Timestamps(zone);
    }

    /**
     * Reads a whole file.
     *
     * @param file a path, or {@code -} for standard input
     * @param by how much time a row covers: a multiple of five minutes, at most a day
     */
    static List<Row> read(String file, InputStream stdin, Duration by, ZoneId zone) throws BadCounts, IOException {
        if (by.compareTo(Count.WIDTH) < 0
                || by.compareTo(LONGEST_BY) > 0
                || !by.equals(Count.WIDTH.multipliedBy(by.dividedBy(Count.WIDTH)))) {
            throw new BadCounts(file, 1, "--by must be a multiple of PT5M and at most P1D, not " + by);
        }
        CountsFile counts = new CountsFile(file, by, zone);
        try (BufferedReader lines = open(file, stdin)) {
            counts.readAll(lines);
        } catch (NoSuchFileException e) {
            throw new BadCounts(file, 1, "there is no such file");
        } catch (CharacterCodingException e) {
            throw new BadCounts(file, counts.rows.size() + 1, "this is not UTF-8 text");
        }
        return List.copyOf(counts.rows);
    }

    private static BufferedReader open(String file, InputStream stdin) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(stdin, StandardCharsets.UTF_8.newDecoder()))
                : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
    }

    private void readAll(BufferedReader lines) throws IOException, BadCounts {
        int number = CsvRows.forEach(name, lines, this::read);
        if (rows.isEmpty()) {
            throw new BadCounts(name, number, "there are no counts; expected rows of timestamp,value");
        }
        if (2 * gaps > rows.size()) {
            throw new BadCounts(
                    name,
                    number,
                    "most rows are " + shortestGap + " apart or more, but are said to cover " + by
                            + "; set --by, or write a row with 0 where nothing was posted");
        }
    }

    private void read(Cells row) throws BadCounts {
        if (!(rows.isEmpty() && header(row))) {
            add(row.line(), row.cells());
        }
    }

    private boolean header(Cells row) {
        List<String> names =
                row.cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        if (!names.contains("timestamp") || !names.contains("value")) {
            return false;
        }
        timeColumn = names.indexOf("timestamp");
        valueColumn = names.indexOf("value");
        return true;
    }

    private void add(int number, List<String> cells) throws BadCounts {
        if (cells.size() <= Math.max(timeColumn, valueColumn)) {
            throw new BadCounts(name, number, "expected timestamp,value but found \"" + String.join(",", cells) + "\"");
        }
        String label = cells.get(timeColumn);
        Instant at = time(number, label);
        OptionalInt posts = posts(number, cells.get(valueColumn));
        checkOrder(number, label, at);
        last = at;
        rows.add(new Row(label, onGrid(at), posts));
    }

    private Instant time(int number, String text) throws BadCounts {
        try {
            return timestamps.read(text);
        } catch (DateTimeException e) {
            throw new BadCounts(
                    name,
                    number,
                    "\"" + text + "\" is no time (" + e.getMessage()
                            + "); write 2026-03-29T01:05:00Z, or 2026-03-29 01:05:00 in the zone of --zone");
        }
    }

    private static Instant onGrid(Instant at) {
        long width = Count.WIDTH.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), width) * width);
    }

    private OptionalInt posts(int number, String text) throws BadCounts {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= MOST_POSTS && value == Math.rint(value)) {
                return OptionalInt.of((int) value);
            }
        } catch (NumberFormatException e) {
            throw new BadCounts(
                    name, number, "\"" + text + "\" is no number of posts; leave it empty if none is known");
        }
        throw new BadCounts(
                name, number, text + " is no number of posts: it must be whole, 0 or more, at most " + MOST_POSTS);
    }

    private void checkOrder(int number, String label, Instant at) throws BadCounts {
        if (rows.isEmpty()) {
            return;
        }
        String before = rows.get(rows.size() - 1).label();
        if (at.equals(last)) {
            throw new BadCounts(name, number, label + " is there twice (before: " + before + "); add them up");
        }
        Duration step = Duration.between(last, at);
        if (step.isNegative()) {
            throw new BadCounts(name, number, label + " comes after " + before + "; sort the rows by time");
        }
        if (step.compareTo(by) > 0) {
            gaps++;
            shortestGap = step.compareTo(shortestGap) < 0 ? step : shortestGap;
        }
        if (step.toSeconds() % by.toSeconds() != 0) {
            throw new BadCounts(
                    name, number, label + " is " + step + " after the row before, no multiple of " + by + "; set --by");
        }
    }
}
