// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docs/commands.md shows: after {@code $}, a command; below it, what it prints. */
final class Examples {
    static final Path PAGE = Page.TOP.resolve("docs/commands.md");

    private static final String PROMPT = "$ ./whatcrisis ";
    private static final String FENCE = "```";
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private Examples() {}

    /**
     * One command and its output, in which … stands for what was left out.
     *
     * @param line of the command in the page
     */
    record Example(int line, String command, String shown) {
        /** Its words; files of the examples are found from where tests run. */
        String[] arguments() {
            List<String> arguments = new ArrayList<>();
            Matcher words = ARGUMENT.matcher(command.substring(PROMPT.length()));
            while (words.find()) {
                String word = words.group(1) == null ? words.group(2) : words.group(1);
                arguments.add(word.startsWith("docs/") ? Page.TOP.resolve(word).toString() : word);
            }
            return arguments.toArray(String[]::new);
        }

        boolean holds(String printed) {
            String pattern =
                    Arrays.stream(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(printed.strip())
                    .matches();
        }

        @Override
        public String toString() {
            return command;
        }
    }

    static List<Example> all() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(PAGE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                String shown = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> !line.startsWith(PROMPT) && !line.startsWith(FENCE))
                        .collect(Collectors.joining("\n"));
                examples.add(new Example(i + 1, lines.get(i), shown));
            }
        }
        return examples;
    }

    /** What stands below each heading of the second order. */
    static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : Files.readString(PAGE).split("\n## ")) {
            int end = section.indexOf('\n');
            sections.put(section.substring(0, end), section.substring(end));
        }
        return sections;
    }
}
