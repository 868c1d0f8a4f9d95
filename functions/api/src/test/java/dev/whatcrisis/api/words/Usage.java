// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.words;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words the code asks for, as far as its text tells: keys in {@code Fact.of("…")}, {@code say("…")}, {@code
 * t('…')} and {@code counted('…')}; groups in {@code Fact.code("…", …)}, {@code named('…', …)} and in placeholders.
 */
final class Usage {
    private static final Pattern FORM = Pattern.compile("\\{\\w+,(\\w[\\w.]*)}");
    private static final Map<String, List<String>> WITH_KEY =
            Map.of("java", List.of("Fact\\.of", "\\w*\\.?say"), "js", List.of("t", "counted"));
    private static final Map<String, List<String>> WITH_GROUP =
            Map.of("java", List.of("Fact\\.code"), "js", List.of("named"));

    /** Keys that are asked for, and in which file. */
    final Map<String, String> keys = new TreeMap<>();
    /** Parts asked of each group; an empty one for the group's code alone. */
    final Map<String, Set<String>> groups = new TreeMap<>();

    private final Set<String> literals = new HashSet<>();

    Usage(List<Source> sources, Map<String, String> book) {
        for (Source source : sources) {
            literals.addAll(source.literals());
            of(source, WITH_KEY)
                    .forEach(callee -> source.calls(callee)
                            .forEach(call -> Source.literal(call.getFirst())
                                    .ifPresent(
                                            key -> keys.put(key, source.file().toString()))));
            of(source, WITH_GROUP)
                    .forEach(callee -> source.calls(callee).forEach(call -> group(call, source.language())));
        }
        book.values()
                .forEach(text ->
                        FORM.matcher(text).results().map(form -> form.group(1)).forEach(this::form));
    }

    /** Whether any text of the code could mean this key: the key itself, or what a count or number stands behind. */
    boolean mentions(String key) {
        return literals.contains(key)
                || literals.contains(key.replaceFirst("\\.(one|other|\\d+)$", ""))
                || keys.containsKey(key);
    }

    /** Whether it is of a group whose codes are said. */
    boolean says(String key, Map<String, Set<String>> codes) {
        return codes.entrySet().stream().anyMatch(group -> {
            Matcher matcher = Pattern.compile(
                            Pattern.quote(group.getKey()) + "\\.(\\w+)(?:\\.(.+?))??(?:\\.(?:one|other|\\d+))?")
                    .matcher(key);
            return matcher.matches()
                    && group.getValue().contains(matcher.group(1))
                    && groups.getOrDefault(group.getKey(), Set.of())
                            .contains(Optional.ofNullable(matcher.group(2)).orElse(""));
        });
    }

    private static List<String> of(Source source, Map<String, List<String>> callees) {
        return callees.getOrDefault(source.language(), List.of());
    }

    private void group(List<String> arguments, String language) {
        boolean alone = arguments.size() < 3 || language.equals("js");
        Optional<String> part = alone ? Optional.of("") : Source.literal(arguments.get(2));
        Source.literal(arguments.getFirst())
                .ifPresent(name -> part.ifPresent(known ->
                        groups.computeIfAbsent(name, any -> new TreeSet<>()).add(known)));
    }

    private void form(String form) {
        groups.computeIfAbsent(form, any -> new TreeSet<>()).add("");
    }
}
