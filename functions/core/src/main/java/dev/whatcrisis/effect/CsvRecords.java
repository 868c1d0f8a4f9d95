// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The records of a table (RFC 4180). A field in quotes may go over several lines, but not over one that begins with a day: a quote
 * that somebody forgot costs its line, not those after it.
 */
final class CsvRecords {
    private static final Pattern BEGINS = Pattern.compile("\\s*\"?[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private final List<String> lines;
    private final char comma;

    CsvRecords(String text, char comma) {
        this.lines = text.lines().toList();
        this.comma = comma;
    }

    /**
     * One record.
     *
     * @param line where it begins, from 1
     * @param whole whether every quote in it is closed
     */
    record Line(int line, List<String> fields, boolean whole) {
        Line {
            fields = List.copyOf(fields);
        }
    }

    /** Those that are not empty. */
    List<Line> read() {
        List<Line> records = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            int first = next;
            String text = lines.get(next++);
            while (open(text)
                    && next < lines.size()
                    && !BEGINS.matcher(lines.get(next)).matches()) {
                text += "\n" + lines.get(next++);
            }
            boolean whole = !open(text);
            if (!whole) {
                next = first + 1;
                text = lines.get(first);
            }
            if (!text.isBlank()) {
                records.add(new Line(first + 1, fields(text), whole));
            }
        }
        return records;
    }

    private static boolean open(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == comma && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
