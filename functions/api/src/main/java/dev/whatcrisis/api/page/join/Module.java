// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One ES module of the page, taken apart. Two forms are understood, each at the start of a line: {@code import { a, b }
 * from './other.js';} and {@code export} before a {@code function}, {@code class} or {@code const}. Any other import or
 * export is refused, so that what browsers would do with the sources is what is served.
 *
 * @param imports what is used of which module
 * @param exports what others may use
 * @param body the lines without imports, and without the word export
 */
record Module(String name, Map<String, List<String>> imports, List<String> exports, String body) {
    private static final Pattern IMPORT = Pattern.compile("import \\{ (\\w+(?:, \\w+)*) } from '\\./([\\w-]+\\.js)';");
    private static final Pattern EXPORT = Pattern.compile("export ((?:async )?function|class|const) (\\w+)(.*)");
    private static final Pattern MODULE_WORD = Pattern.compile("\\s*(?:import|export)\\b.*");
    private static final Pattern COMMENT = Pattern.compile("// (?:SPDX-|Copyright ).*");

    Module {
        imports = Map.copyOf(imports);
        exports = List.copyOf(exports);
    }

    static Module parse(String name, String source) {
        Map<String, List<String>> imports = new LinkedHashMap<>();
        List<String> exports = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        int number = 0;
        for (String line : source.lines().toList()) {
            number++;
            Matcher taken = IMPORT.matcher(line);
            Matcher given = EXPORT.matcher(line);
            if (taken.matches()) {
                imports.put(taken.group(2), List.of(taken.group(1).split(", ", -1)));
            } else if (given.matches()) {
                exports.add(given.group(2));
                body.append(line.substring("export ".length())).append('\n');
            } else if (MODULE_WORD.matcher(line).matches()) {
                throw new CannotJoin(name + ":" + number + ": write \"import { a, b } from './other.js';\" or \"export"
                        + " function|class|const name\" on one line, not: " + line.strip());
            } else if (!COMMENT.matcher(line).matches()) {
                body.append(line).append('\n');
            }
        }
        return new Module(name, imports, exports, body.toString());
    }

    /** The variable that holds what a module exports. */
    static String variable(String module) {
        return "$" + module.replace(".js", "").replace('-', '_');
    }
}
