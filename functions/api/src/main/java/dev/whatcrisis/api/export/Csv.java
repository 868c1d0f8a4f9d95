// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of answers as CSV (RFC 4180): a line of names, then a line each, ended by CR LF. A text that a spreadsheet would take
 * for a formula has an apostrophe before it; what is not known is empty.
 *
 * @param columns where each column stands in a row, as a JSON pointer without its first slash, {@code says/label}, which is its
 *     name, too
 */
public record Csv(List<String> columns) {
    /** The parameter by which a byte order mark is asked for, without which some spreadsheets misread accents. */
    public static final String BOM = "bom";

    private static final String MARK = "\uFEFF";
    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    public Csv {
        columns = List.copyOf(columns);
    }

    /** The table as a file to keep. */
    public Response answer(Call call, String name, List<? extends JsonNode> rows) {
        String mark = marked(call) ? MARK : "";
        return Response.of(200, "text/csv; charset=utf-8; header=present", mark + of(rows))
                .with("content-disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    String of(List<? extends JsonNode> rows) {
        String head = String.join(",", columns);
        return Stream.concat(Stream.of(head), rows.stream().map(this::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String line(JsonNode row) {
        return columns.stream().map(column -> cell(row.at("/" + column))).collect(Collectors.joining(","));
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isTextual() ? quoted(guarded(value.asText())) : value.asText();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static boolean marked(Call call) {
        String asked = call.query(BOM).orElse("no");
        if (!asked.equals("yes") && !asked.equals("no")) {
            throw Problem.field(BOM, Fact.of("refusal.one-of").with("choices", "yes, no"));
        }
        return asked.equals("yes");
    }
}
