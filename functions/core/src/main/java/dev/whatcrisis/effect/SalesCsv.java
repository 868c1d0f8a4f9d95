// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.words.Fact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sales as a table (RFC 4180): a day and a number in each line, whatever stands behind them. Where the first line has a semicolon,
 * semicolons part the fields and a comma is the decimal sign, as spreadsheets of half of Europe write. A line that cannot be used
 * costs only itself.
 *
 * @param days what can be used
 * @param refused what cannot, each with its line
 */
public record SalesCsv(Map<LocalDate, Double> days, List<Refused> refused) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");

    public SalesCsv {
        days = Map.copyOf(days);
        refused = List.copyOf(refused);
    }

    /**
     * A line that cannot be used.
     *
     * @param line of the file, from 1
     */
    public record Refused(int line, Fact why) {}

    /** @param today where the watch is: no later day was sold yet */
    public static SalesCsv read(String text, LocalDate today) {
        return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text, today).read();
    }

    private static final class Reading {
        private final CsvRecords records;
        private final boolean semicolons;
        private final LocalDate today;
        private final Map<LocalDate, Double> days = new HashMap<>();
        private final Map<LocalDate, Integer> lines = new HashMap<>();
        private final List<Refused> refused = new ArrayList<>();

        Reading(String text, LocalDate today) {
            semicolons = text.lines()
                    .findFirst()
                    .filter(first -> first.contains(";"))
                    .isPresent();
            records = new CsvRecords(text, semicolons ? ';' : ',');
            this.today = today;
        }

        SalesCsv read() {
            for (CsvRecords.Line record : records.read()) {
                if (!names(record)) {
                    read(record);
                }
            }
            return new SalesCsv(days, refused);
        }

        /** The first line may say what the columns are. */
        private boolean names(CsvRecords.Line record) {
            return record.line() == 1
                    && record.whole()
                    && record.fields().stream().noneMatch(field -> field.chars().anyMatch(Character::isDigit));
        }

        private void read(CsvRecords.Line record) {
            if (!record.whole()) {
                refuse(record, Fact.of("sales.refused.quote"));
            } else if (record.fields().size() < 2) {
                refuse(record, Fact.of("sales.refused.fields"));
            } else {
                read(
                        record,
                        record.fields().get(0).strip(),
                        record.fields().get(1).strip());
            }
        }

        private void read(CsvRecords.Line record, String day, String number) {
            String plain = semicolons ? number.replace(',', '.') : number;
            LocalDate date;
            try {
                date = LocalDate.parse(day);
            } catch (DateTimeException e) {
                refuse(record, Fact.of("sales.refused.day"));
                return;
            }
            if (!NUMBER.matcher(plain).matches()) {
                refuse(record, Fact.of("sales.refused.number"));
            } else if (date.isAfter(today)) {
                refuse(record, Fact.of("sales.refused.ahead"));
            } else if (lines.putIfAbsent(date, record.line()) != null) {
                refuse(record, Fact.of("sales.refused.twice").with("n", lines.getOrDefault(date, 0)));
            } else {
                days.put(date, Double.parseDouble(plain));
            }
        }

        private void refuse(CsvRecords.Line record, Fact why) {
            refused.add(new Refused(record.line(), why));
        }
    }
}
