// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to be said, without words: {@link Words} says it in a language. Facts are stored, as {@code
 * {"key":"…","values":{…}}}; so a key, once released, keeps its meaning.
 *
 * @param key which sentence of {@code words_*.properties}; where the sentence depends on a count, without {@code .one}
 *     and {@code .other}
 * @param values what fills the sentence's placeholders, by name, in the order of the names. Whole numbers are {@code
 *     Long}, others {@code Double}; a list is of facts; all else is text: a code of an enum, an ISO 8601 instant or duration, or what somebody
 *     wrote. A fact that was read back from JSON therefore equals the one that was written.
 */
public record Fact(String key, Map<String, Object> values) {
    private static final double LARGEST_WHOLE = 1L << 53;

    /** @throws IllegalArgumentException when a value is neither number nor text nor a list of facts */
    public Fact {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a fact needs a key of words_en.properties");
        }
        Map<String, Object> canonical = new TreeMap<>();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            canonical.put(value.getKey(), canonical(key, value));
        }
        values = Collections.unmodifiableMap(canonical);
    }

    /** What needs no values, or gets them from {@code with}. */
    public static Fact of(String key) {
        return new Fact(key, Map.of());
    }

    /** What is said of a code: key {@code level.STORM} for group {@code level}. */
    public static Fact code(String group, Enum<?> code) {
        return of(group + "." + code.name());
    }

    /** One of several things that are said of a code: key {@code rule.R12.timing} for group {@code rule}. */
    public static Fact code(String group, Enum<?> code, String part) {
        return of(group + "." + code.name() + "." + part);
    }

    /** Several facts in a row: "a, b and c". */
    public static Fact row(List<Fact> facts) {
        return of("row").with("facts", facts);
    }

    /** What somebody wrote, or what was stored as a sentence: said as it stands. */
    public static Fact plain(String text) {
        return of("plain").with("text", text);
    }

    /** With a number of things. */
    public Fact with(String name, long number) {
        return and(name, number);
    }

    /** With a measure; a share is between 0 and 1 and said with {@code {name,percent}}. */
    public Fact with(String name, double number) {
        return and(name, number);
    }

    /** With a time, said in the reader's zone with {@code time}, {@code hour}, {@code day} or {@code date}. */
    public Fact with(String name, Instant at) {
        return and(name, at.toString());
    }

    /** With a length of time, said with {@code {name,length}}. */
    public Fact with(String name, Duration length) {
        return and(name, length.toString());
    }

    /** With a code, said with its group: {@code {level,level}}. */
    public Fact with(String name, Enum<?> code) {
        return and(name, code.name());
    }

    /** Clauses of one sentence: "a; b; c". */
    public static Fact clauses(List<Fact> clauses) {
        return clauses.stream()
                .reduce((before, next) ->
                        of("list.clause").with("before", List.of(before)).with("next", List.of(next)))
                .orElseThrow(() -> new IllegalArgumentException("a sentence needs a clause"));
    }

    /** With other facts, said in a row: "a, b and c". */
    public Fact with(String name, List<Fact> facts) {
        return and(name, facts);
    }

    /** With what somebody wrote, or a name: said as it stands. */
    public Fact with(String name, String text) {
        return and(name, text);
    }

    private Fact and(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return new Fact(key, more);
    }

    private static Object canonical(String key, Map.Entry<String, Object> value) {
        return switch (value.getValue()) {
            case String text -> text;
            case List<?> facts ->
                facts.stream()
                        .map(fact -> fact(value.getKey() + " of fact " + key, fact))
                        .toList();
            case Byte whole -> whole.longValue();
            case Short whole -> whole.longValue();
            case Integer whole -> whole.longValue();
            case Long whole -> whole;
            case Number measure -> canonical(measure.doubleValue());
            default ->
                throw new IllegalArgumentException("value " + value.getKey() + " of fact " + key
                        + " must be a number, text or facts, not a "
                        + value.getValue().getClass().getSimpleName());
        };
    }

    /** A fact within a fact; JSON's reader leaves it as a map. */
    @SuppressWarnings("unchecked")
    private static Fact fact(String where, Object within) {
        return switch (within) {
            case Fact fact -> fact;
            case Map<?, ?> map
            when map.get("key") instanceof String name && map.get("values") instanceof Map<?, ?> values ->
                new Fact(name, (Map<String, Object>) values);
            default -> throw new IllegalArgumentException("value " + where + " may list facts only, not " + within);
        };
    }

    /** JSON has no word for what is not a number, so that is text; and 3.0 is 3. */
    private static Object canonical(double measure) {
        if (!Double.isFinite(measure)) {
            return Double.toString(measure);
        }
        boolean whole = measure == Math.rint(measure) && Math.abs(measure) <= LARGEST_WHOLE;
        if (whole) {
            return (long) measure;
        }
        return measure;
    }
}
