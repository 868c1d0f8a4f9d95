// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import dev.whatcrisis.watch.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with placeholders, {@code {name}} or {@code {name,form}}.
 *
 * @param texts what stands before, between and after the placeholders: one more than those
 */
record Template(List<String> texts, List<Placeholder> placeholders) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:,(\\w[\\w.]*))?}");

    private static final Pattern BEFORE_A_SIGN = Pattern.compile(" (?=[:;?!»%])|(?<=«) ");

    Template {
        texts = List.copyOf(texts);
        placeholders = List.copyOf(placeholders);
    }

    /** @param form empty for a number or text as it stands */
    record Placeholder(String name, String form) {}

    /** @throws IllegalStateException when a brace is no placeholder's */
    static Template parse(String key, Language language, String text) {
        List<String> texts = new ArrayList<>();
        List<Placeholder> placeholders = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            texts.add(text.substring(end, matcher.start()));
            placeholders.add(new Placeholder(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
            end = matcher.end();
        }
        texts.add(text.substring(end));
        if (texts.stream().anyMatch(part -> part.contains("{") || part.contains("}"))) {
            throw new IllegalStateException(
                    "words_" + language.tag() + ".properties: " + key + ": write {name} or {name,form}, not: " + text);
        }
        return new Template(texts, placeholders);
    }

    /** With spaces at which no line ends, where that sign would begin the next one: French writes {@code « oui » !}. */
    Template unbroken() {
        return new Template(
                texts.stream()
                        .map(text -> BEFORE_A_SIGN.matcher(text).replaceAll("\u00a0"))
                        .toList(),
                placeholders);
    }

    String filled(Function<Placeholder, String> say) {
        StringBuilder filled = new StringBuilder(texts.getFirst());
        for (int i = 0; i < placeholders.size(); i++) {
            filled.append(say.apply(placeholders.get(i))).append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
