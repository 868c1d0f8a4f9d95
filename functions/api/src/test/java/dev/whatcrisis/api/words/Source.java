// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One source file that may name words.
 *
 * @param code without its comments
 */
record Source(Path file, String code) {
    static final String KEY = "[\\w-]+(?:\\.[\\w-]+)*\\.?";
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|(?<comment>//[^\\n]*|/\\*[\\s\\S]*?\\*/)");
    private static final Pattern LITERAL = Pattern.compile("[\"'`](" + KEY + ")[\"'`$]");

    /** Java of every module, and the page. */
    static List<Source> all() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT.resolve("functions"))) {
            for (Path module : modules.sorted().toList()) {
                addAll(sources, module.resolve("src/main/java"), ".java");
            }
        }
        addAll(sources, ROOT.resolve("web"), ".js");
        return sources;
    }

    /** {@code java} or {@code js}. */
    String language() {
        return file.toString().substring(file.toString().lastIndexOf('.') + 1);
    }

    /** All text that could be a key, or the beginning of one. */
    List<String> literals() {
        return LITERAL.matcher(code).results().map(found -> found.group(1)).toList();
    }

    /** What stands between the parentheses of each call, its arguments apart. */
    List<List<String>> calls(String callee) {
        List<List<String>> calls = new ArrayList<>();
        Matcher call = Pattern.compile("(?<![\\w.])" + callee + "\\(").matcher(code);
        while (call.find()) {
            calls.add(arguments(call.end()));
        }
        return calls;
    }

    /** The text of an argument that is nothing but a literal. */
    static Optional<String> literal(String argument) {
        Matcher only = Pattern.compile("[\"'](" + KEY + ")[\"']").matcher(argument.strip());
        return only.matches() ? Optional.of(only.group(1)) : Optional.empty();
    }

    private List<String> arguments(int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        for (int at = start; at < code.length(); at++) {
            char c = code.charAt(at);
            if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(code.substring(from, at));
                from = at + 1;
                if (c == ')') {
                    return arguments;
                }
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return arguments;
    }

    private static void addAll(List<Source> sources, Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
                String code = TOKEN.matcher(Files.readString(file))
                        .replaceAll(token ->
                                token.group("comment") == null ? Matcher.quoteReplacement(token.group()) : " ");
                sources.add(new Source(ROOT.relativize(file), code));
            }
        }
    }
}
