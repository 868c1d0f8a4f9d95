// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that drop a post before it is stored. Words are matched whole, without regard to case or accents; what stands
 * between slashes is a pattern in RE2 syntax, which takes linear time on any text.
 *
 * @param excludedWords a post with one of these is not about us
 * @param excludedAuthors author ids or names whose posts are dropped
 * @param requiredContext when not empty, a post needs at least one of these besides the term
 */
public record Relevance(Set<String> excludedWords, Set<String> excludedAuthors, Set<String> requiredContext) {
    public static final Relevance EVERYTHING = new Relevance(Set.of(), Set.of(), Set.of());

    private static final int LONGEST_PATTERN = 100;
    private static final int MOST_REPEATS = 1_000;
    private static final Pattern COUNTED = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{1,9})?)?\\}");

    /** @throws IllegalArgumentException when a pattern cannot be read, in words that name it */
    public Relevance {
        excludedWords = Set.copyOf(excludedWords);
        excludedAuthors = Set.copyOf(excludedAuthors);
        requiredContext = Set.copyOf(requiredContext);
        check(excludedWords);
        check(requiredContext);
    }

    /** The pattern that such a word stands for; empty when it is a plain word or phrase. */
    public static Optional<Pattern> pattern(String word) {
        boolean slashed = word.length() > 2 && word.startsWith("/") && word.endsWith("/");
        return slashed ? Optional.of(compiled(word.substring(1, word.length() - 1))) : Optional.empty();
    }

    private static Pattern compiled(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new UnusableValueException(
                    "unusable.pattern.long",
                    Map.of("n", LONGEST_PATTERN),
                    "a pattern has at most " + LONGEST_PATTERN + " characters");
        }
        if (repeats(pattern) > MOST_REPEATS) {
            throw new UnusableValueException(
                    "unusable.pattern.repeats",
                    Map.of("pattern", pattern, "most", MOST_REPEATS),
                    "the pattern /" + pattern + "/ repeats too much: its numbers in braces may come to " + MOST_REPEATS
                            + " when multiplied");
        }
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new UnusableValueException(
                    "unusable.pattern.form",
                    Map.of("pattern", pattern, "why", e.getDescription()),
                    "the pattern /" + pattern + "/ cannot be read: " + e.getDescription());
        }
    }

    /** Repeats within repeats multiply, and so does the size of what a pattern is compiled to. */
    private static long repeats(String pattern) {
        long product = 1;
        Matcher counted = COUNTED.matcher(pattern);
        while (counted.find() && product <= MOST_REPEATS) {
            String most = counted.group(2) == null ? counted.group(1) : counted.group(2);
            product *= Math.max(1, Long.parseLong(most));
        }
        return product;
    }

    private static void check(Collection<String> words) {
        words.forEach(Relevance::pattern);
    }
}
