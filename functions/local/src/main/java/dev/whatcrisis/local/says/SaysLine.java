// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.says;

import dev.whatcrisis.local.tone.BadLine;
import dev.whatcrisis.meaning.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A post to read.
 *
 * @param lang BCP 47 as the line says, or empty
 * @param brand the organisation that is meant by "us", if it is named
 */
record SaysLine(String lang, Role role, String text, Optional<String> brand) {
    private static final Pattern TAG = Pattern.compile("(?:[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,5})?");
    private static final int LEAST = 3;
    private static final int MOST = 4;

    /** Reads {@code lang \t role \t text} and perhaps {@code \t brand}, which goes before the brand of the command. */
    static SaysLine of(String file, long number, String line, Optional<String> brand) throws BadLine {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() < LEAST || columns.size() > MOST) {
            throw new BadLine(
                    file,
                    number,
                    "it has " + columns.size()
                            + " of the 3 or 4 columns; give language, role, text and perhaps a brand,"
                            + " with tabs between");
        }
        String lang = columns.get(0).strip();
        if (!TAG.matcher(lang).matches()) {
            throw new BadLine(
                    file, number, "the first column is no language; give one such as en or fr-CA, or leave it empty");
        }
        Optional<String> own = columns.size() < MOST ? brand : Optional.of(columns.get(LEAST));
        return new SaysLine(
                lang,
                role(file, number, columns.get(1).strip()),
                columns.get(2),
                own.map(String::strip).filter(name -> !name.isEmpty()).or(() -> brand));
    }

    private static Role role(String file, long number, String word) throws BadLine {
        return switch (word) {
            case "mention" -> Role.MENTION;
            case "own" -> Role.OWN;
            default -> throw new BadLine(file, number, "the second column is no role; give mention or own");
        };
    }
}
