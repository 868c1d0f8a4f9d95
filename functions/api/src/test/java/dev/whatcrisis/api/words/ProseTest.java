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
    private static final String CORE = "functions/core/src/main/java/dev/whatcrisis/";
    private static final String API = "functions/api/src/main/java/dev/whatcrisis/api/";
    private static final String LAMBDA = "functions/lambda/src/main/java/dev/whatcrisis/lambda/";
    private static final String LOCAL = "functions/local/src/main/java/dev/whatcrisis/local/";
    private static final String CONSOLE = "a console speaks English to who runs the product, as its flags do";

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(?<block>[\\s\\S]*?)\"\"\"|\"(?<text>(?:\\\\.|[^\"\\\\\\n"
                    + "])*)\"|'(?<quoted>(?:\\\\.|[^'\\\\\\n"
                    + "])*)'");
    private static final Pattern PROSE = Pattern.compile("\\p{L} \\p{L}");
    /** In the page, names of classes and relations stand side by side. */
    private static final Pattern MARKUP = Pattern.compile("\\b(class|rel): $");

    private static final Pattern FOR_DEVELOPERS = Pattern.compile(
            "Exception|Error|[Ll]og\\w*\\.|LOG\\.|requireNonNull|@Option|@Command|@Parameters|Pattern\\.compile|CannotJoin|\\bsuper\\b");

    /** Where texts stand that are no words of the product, by how their path begins. */
    private static final Map<String, String> MAY_STAY = Map.ofEntries(
            Map.entry("functions/ops/", CONSOLE),
            Map.entry(LOCAL + "Main.java", CONSOLE),
            Map.entry(LOCAL + "InWords.java", CONSOLE),
            Map.entry(LOCAL + "StoreFlag.java", CONSOLE),
            Map.entry(LOCAL + "Version.java", CONSOLE),
            Map.entry(LOCAL + "backtest/", CONSOLE),
            Map.entry(LOCAL + "backup/", CONSOLE),
            Map.entry(LOCAL + "demo/DemoCommand.java", CONSOLE),
            Map.entry(LOCAL + "config/", CONSOLE),
            Map.entry(LOCAL + "doctor/", CONSOLE),
            Map.entry(LOCAL + "judge/", CONSOLE),
            Map.entry(LOCAL + "read/", CONSOLE),
            Map.entry(LOCAL + "replay/PostLines.java", CONSOLE),
            Map.entry(LOCAL + "replay/ReplayCommand.java", CONSOLE),
            Map.entry(LOCAL + "run/", CONSOLE),
            Map.entry(LOCAL + "says/", CONSOLE),
            Map.entry(LOCAL + "store/", CONSOLE),
            Map.entry(LOCAL + "stories/", CONSOLE),
            Map.entry(LOCAL + "tell/", CONSOLE),
            Map.entry(LOCAL + "tone/", CONSOLE),
            Map.entry(LOCAL + "scenario/", "posts of the built-in stories"),
            Map.entry("functions/trainer/", "its reader trains a model"),
            Map.entry("functions/sources/", "why an item was set aside, which nobody is told; what formats are called"),
            Map.entry(API + "link/OneTapPage.java", "a style sheet"),
            Map.entry(API + "incident/PostMortemHtml.java", "a style sheet"),
            Map.entry(API + "page/join/", "makes the page when the product is built"),
            Map.entry(API + "http/Problem.java", "a header of HTTP"),
            Map.entry(API + "http/Trace.java", "goes to the log"),
            Map.entry(LAMBDA + "dynamo/", "expressions of DynamoDB, and what is packed with them"),
            Map.entry(LAMBDA + "ssm/", "part of an error"),
            Map.entry(LAMBDA + "sns/OpsNotices.java", "the product's name"),
            Map.entry(LAMBDA + "DetectWatches.java", "goes to the log"),
            Map.entry(CORE + "aftermath/PublicCases.java", "names of published cases"),
            Map.entry(CORE + "detecting/", "goes to the log"),
            Map.entry(CORE + "detect/StateCodec.java", "part of an error"),
            Map.entry(CORE + "meaning/", "part of an error"),
            Map.entry(CORE + "slip/OwnWords.java", "words that are read, not said"),
            Map.entry(CORE + "story/", "why posts are one story; said by the command stories"),
            Map.entry(CORE + "watch/", "part of an error"),
            Map.entry(CORE + "words/", "part of an error"));

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
                .filter(text -> !MARKUP.matcher(source.code().substring(0, text.start()))
                        .find())
                .filter(text -> !text.group().matches(".What Crisis\\?."))
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
