// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people read is in the books, so no sentence stands in the code: a text with a space between two letters, outside
 * exceptions, logs and the help of commands, is listed here, and why it may stay.
 */
class ProseTest {
    private static final Pattern TEXT = Pattern.compile(
            "\"\"\"(?<block>[\\s\\S]*?)\"\"\"|\"(?<text>(?:\\\\.|[^\"\\\\\\n])*)\"|'(?<quoted>(?:\\\\.|[^'\\\\\\n])*)'");
    private static final Pattern PROSE = Pattern.compile("\\p{L} \\p{L}");
    private static final Pattern FOR_DEVELOPERS = Pattern.compile(
            "Exception|Error|[Ll]og\\w*\\.|LOG\\.|requireNonNull|@Option|@Command|@Parameters|Pattern\\.compile|CannotJoin");

    /** Where texts stand that are no words of the product, by how their path begins. */
    private static final Map<String, String> MAY_STAY = new TreeMap<>(Map.ofEntries(
            Map.entry("functions/ops/", "the console of who runs the stack is in English, as its commands are")));

    @Test
    void no_sentence_stands_in_the_code() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Source source : Source.all()) {
            prose(source).forEach(text -> found.putIfAbsent(source.file().toString(), text));
        }

        TreeSet<String> unused = new TreeSet<>(MAY_STAY.keySet());
        List<String> lines = found.entrySet().stream()
                .filter(entry -> {
                    List<String> reasons = MAY_STAY.keySet().stream()
                            .filter(entry.getKey()::startsWith)
                            .toList();
                    reasons.forEach(unused::remove);
                    return reasons.isEmpty();
                })
                .map(entry -> "move to words_*.properties: \"" + entry.getValue() + "\" in " + entry.getKey())
                .toList();
        assertThat(lines).as(() -> "\n" + String.join("\n", lines) + "\n").isEmpty();
        assertThat(unused).as("no longer needed in MAY_STAY").isEmpty();
    }

    private static List<String> prose(Source source) {
        return TEXT.matcher(source.code())
                .results()
                .filter(text -> source.language().equals("js") || !text.group().startsWith("'"))
                .filter(text -> PROSE.matcher(text.group()).find())
                .filter(text -> !FOR_DEVELOPERS
                        .matcher(around(source.code(), text.start()))
                        .find())
                .map(text -> text.group().strip())
                .toList();
    }

    /** The names of the calls that enclose a place, back to where the statement begins. */
    private static String around(String code, int place) {
        Deque<Character> open = new ArrayDeque<>();
        StringBuilder names = new StringBuilder();
        for (int at = place - 1; at >= 0; at--) {
            char c = code.charAt(at);
            if (c == ')') {
                open.push(c);
            } else if (c == '(' && !open.isEmpty()) {
                open.pop();
            } else if (c == '(') {
                Matcher name = Pattern.compile("[\\w.@<>]+\\s*$").matcher(code.substring(Math.max(0, at - 80), at));
                names.append(name.find() ? name.group() : "").append(' ');
            } else if (open.isEmpty() && (c == ';' || c == '{' || c == '}')) {
                break;
            }
        }
        return names.toString();
    }
}
