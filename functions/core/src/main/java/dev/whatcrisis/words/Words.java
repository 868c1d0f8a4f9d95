// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Template.Placeholder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says facts in one language, from the templates of its {@code words_*.properties}.
 *
 * <p>A template has placeholders {@code {name}}, filled with the fact's value of that name: a number as that language
 * writes it, text as it stands. {@code {name,form}} says it in a form:
 *
 * <ul>
 *   <li>{@code percent}: a share between 0 and 1;
 *   <li>{@code length}: a duration roughly, in hours, days or months;
 *   <li>{@code span}: a duration closely, in minutes, hours or days; without its sign;
 *   <li>{@code hour}: an instant rounded up to the hour, with the day where that is not today;
 *   <li>{@code moment}: an instant to the minute, with the day where that is not today;
 *   <li>any other for which the book has a pattern {@code form.…}, such as {@code time}, {@code day} and {@code date}: an
 *       instant by that pattern;
 *   <li>every other form is a group of keys: {@code {level,level}} says the key {@code level.STORM} when the value is
 *       {@code STORM}, and {@code {n,posts}} says {@code posts.one} or {@code posts.other} with that number as
 *       {@code n}.
 * </ul>
 *
 * <p>Facts within a fact are said in a row: "a, b and c".
 *
 * <p>A fact of whose key there are {@code .one} and {@code .other} chooses by its value {@code n}, as {@code form.singular}
 * of the language says.
 *
 * <p>What cannot be said as meant is a mistake of the book or of the fact, but nobody must miss an alert for it. So a key
 * that a language lacks is said in English, one that English lacks as its last part in plain letters, and a value that is
 * missing or has not the form's type as an ellipsis or as it stands. In tests, which have a file {@code strict} beside
 * this class, each of these is an {@link IllegalStateException}.
 */
public final class Words {
    private static final boolean STRICT = Words.class.getResource("strict") != null;

    private final Book book;
    private final Figures figures;
    private final Optional<TimeForms> times;
    private final boolean strict;
    private final boolean unbroken;

    private Words(Book book, Optional<TimeForms> times, boolean strict, boolean unbroken) {
        this.book = book;
        this.figures = new Figures(book);
        this.times = times;
        this.strict = strict;
        this.unbroken = unbroken;
    }

    Words(Book book, ZoneId zone, Instant now, boolean strict) {
        this(book, Optional.of(new TimeForms(book, zone, now)), strict, false);
    }

    /** For a reader in that zone, who reads it now. */
    public static Words of(Language language, ZoneId zone, Instant now) {
        return new Words(Book.of(language), zone, now, STRICT);
    }

    /** For what has no times in it. */
    public static Words of(Language language) {
        return new Words(Book.of(language), Optional.empty(), STRICT, false);
    }

    /** The same for a page: no line ends before a sign like {@code ;} or {@code %} that has a space before it. */
    public Words unbroken() {
        return new Words(book, times, strict, true);
    }

    public Language language() {
        return book.language();
    }

    /** The fact as a sentence, or a part of one. */
    public String say(Fact fact) {
        return say(fact.key(), fact.values());
    }

    /** What needs no values. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** Each of the facts. */
    public List<String> say(List<Fact> facts) {
        return facts.stream().map(this::say).toList();
    }

    /** What is written under the key with {@code .1}, {@code .2} and so on behind it, each filled with the same values. */
    public List<String> each(Fact fact) {
        List<String> said = new ArrayList<>();
        for (int i = 1; has(fact.key() + "." + i); i++) {
            said.add(say(fact.key() + "." + i, fact.values()));
        }
        return List.copyOf(said);
    }

    /** Parts of a sentence in a row: "a", "a and b", "a, b and c". */
    public String list(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        String row = parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            String key = i == parts.size() - 1 ? "list.last" : "list.more";
            row = say(key, Map.of("before", row, "next", parts.get(i)));
        }
        return row;
    }

    /** Whether this language, or else English, has a sentence of that key, be it one that depends on a count. */
    public boolean has(String key) {
        return has(book, key) || has(Book.of(Language.EN), key);
    }

    private static boolean has(Book book, String key) {
        return book.find(key).isPresent() || book.find(key + ".other").isPresent();
    }

    private String say(String key, Map<String, Object> values) {
        return find(key, values)
                .map(template -> unbroken ? template.unbroken() : template)
                .map(template -> template.filled(placeholder -> value(key, placeholder, values)))
                .orElseGet(() -> elsewhere(key, values));
    }

    private Optional<Template> find(String key, Map<String, Object> values) {
        return book.find(key)
                .or(() -> values.get("n") instanceof Number n
                        ? book.find(key + (figures.one(n) ? ".one" : ".other"))
                        : Optional.empty());
    }

    private String elsewhere(String key, Map<String, Object> values) {
        String plain = key.substring(key.lastIndexOf('.') + 1)
                .toLowerCase(language().locale())
                .replace('_', ' ');
        mistake("there is no key " + key + " (values " + values + ")");
        boolean english = language() == Language.EN;
        return english ? plain : new Words(Book.of(Language.EN), inEnglish(), strict, unbroken).say(key, values);
    }

    private Optional<TimeForms> inEnglish() {
        return times.map(known -> known.in(Book.of(Language.EN)));
    }

    private String value(String key, Placeholder placeholder, Map<String, Object> values) {
        Object value = values.get(placeholder.name());
        if (value == null) {
            mistake(key + " needs a value for {" + placeholder.name() + "}, and got " + values.keySet());
            return "…";
        }
        if (value instanceof List<?> facts) {
            return list(facts.stream().map(Fact.class::cast).map(this::say).toList());
        }
        return switch (placeholder.form()) {
            case "" -> plain(value);
            case "percent" ->
                value instanceof Number share
                        ? say("form.percent", Map.of("n", Math.round(share.doubleValue() * 100)))
                        : mistyped(key, placeholder, value);
            case "length" ->
                Length.read(value)
                        .map(Length::roughly)
                        .map(this::say)
                        .orElseGet(() -> mistyped(key, placeholder, value));
            case "span" ->
                Length.read(value)
                        .map(Length::closely)
                        .map(this::say)
                        .orElseGet(() -> mistyped(key, placeholder, value));
            default -> inForm(key, placeholder, values, value);
        };
    }

    private String plain(Object value) {
        return value instanceof Number number ? figures.say(number) : value.toString();
    }

    private String say(Length length) {
        return say(length.key(), Map.of("n", length.count()));
    }

    private String inForm(String key, Placeholder placeholder, Map<String, Object> values, Object value) {
        if (book.hasForm(placeholder.form())) {
            return times.flatMap(known -> known.say(placeholder.form(), value))
                    .orElseGet(() -> mistyped(key, placeholder, value));
        }
        return value instanceof Number number
                ? say(placeholder.form(), Map.of("n", number))
                : say(placeholder.form() + "." + value, values);
    }

    private String mistyped(String key, Placeholder placeholder, Object value) {
        mistake(key + ": " + value + " cannot be said as {" + placeholder.name() + "," + placeholder.form() + "}"
                + (times.isPresent() ? "" : "; times need Words.of(language, zone, now)"));
        return plain(value);
    }

    private void mistake(String what) {
        if (strict) {
            throw new IllegalStateException("words_" + language().tag() + ".properties: " + what);
        }
    }
}
