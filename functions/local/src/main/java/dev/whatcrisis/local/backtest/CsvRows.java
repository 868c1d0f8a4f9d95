// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The rows of a CSV file as RFC 4180 has them: separated by comma, semicolon or tab, whichever stands first outside of
 * quotes; quotes hold separators, line breaks and doubled quotes.
 */
final class CsvRows {
    private static final int FIRST_LINE = 8_192;
    private static final int BYTE_ORDER_MARK = '\ufeff';

    private CsvRows() {}

    /** What is done with a row. */
    interface Visitor {
        void row(Cells row) throws BadCounts;
    }

    /** Hands over all rows in order but blank ones, and returns the line in which the last one begins. */
    static int forEach(String file, BufferedReader text, Visitor visitor) throws BadCounts, IOException {
        skipByteOrderMark(text);
        int last = 1;
        CellsHandler handler = new CellsHandler();
        try (CsvReader<Cells> rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)) {
            for (Cells row : rows) {
                if (!row.blank()) {
                    last = row.line();
                    visitor.row(row);
                }
            }
        } catch (CsvParseException e) {
            throw new BadCounts(file, handler.line(), "a quote that begins here is not closed before a separator");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return last;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(FIRST_LINE);
        char found = ',';
        boolean quoted = false;
        for (int i = 0, c = text.read(); i < FIRST_LINE - 1 && c >= 0; i++, c = text.read()) {
            quoted ^= c == '"';
            if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                found = (char) c;
                break;
            }
        }
        text.reset();
        return found;
    }
}
