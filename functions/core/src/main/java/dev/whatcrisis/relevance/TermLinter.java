// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.relevance.TermWarning.Kind;
import dev.whatcrisis.tone.TextWords;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Warns of terms that will bring what is not about us, and of exclusions that will drop what is. */
public final class TermLinter {
    /** A single word with fewer letters is part of everything. */
    public static final int SHORTEST = 4;

    private TermLinter() {}

    /** Warnings on the terms, then on the excluded words. */
    public static List<TermWarning> lint(Watch watch) {
        List<TermWarning> warnings = new ArrayList<>();
        watch.terms().forEach(term -> kind(term).ifPresent(kind -> warnings.add(term(term, kind, watch))));
        watch.relevance().excludedWords().stream()
                .sorted()
                .filter(word -> Relevance.pattern(word).isEmpty())
                .forEach(word -> exclusionKind(word, watch)
                        .ifPresent(kind -> warnings.add(new TermWarning(
                                TermWarning.EXCLUDED,
                                word,
                                kind,
                                Fact.of("lint.excluded").with("word", word).with("is", List.of(is(word, kind))),
                                Fact.of("lint.longerOrOut")))));
        return List.copyOf(warnings);
    }

    /** Why a term will match too much; empty when it will not. */
    public static Optional<Kind> kind(String term) {
        List<String> words = parts(term);
        if (words.size() > 1) {
            return words.stream().allMatch(EverydayWords::function)
                    ? Optional.of(Kind.FUNCTION_WORD)
                    : Optional.empty();
        }
        String word = words.isEmpty() ? "" : words.getFirst();
        if (!word.isEmpty() && word.codePoints().allMatch(Character::isDigit)) {
            return Optional.of(Kind.NUMBER);
        }
        if (word.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST && !ideographs(word)) {
            return Optional.of(Kind.TOO_SHORT);
        }
        if (EverydayWords.function(word)) {
            return Optional.of(Kind.FUNCTION_WORD);
        }
        return EverydayWords.languagesOf(word).isEmpty() ? Optional.empty() : Optional.of(Kind.EVERYDAY_WORD);
    }

    private static TermWarning term(String term, Kind kind, Watch watch) {
        boolean brand = watch.brand().strip().equalsIgnoreCase(term.strip());
        String longer = brand ? term + " beer" : term + " " + watch.brand();
        return new TermWarning(
                TermWarning.TERMS,
                term,
                kind,
                Fact.of("lint.term").with("word", term).with("is", List.of(is(term, kind))),
                Fact.of("lint.longer").with("longer", longer));
    }

    /** To exclude an everyday word is what exclusions are for. */
    private static Optional<Kind> exclusionKind(String word, Watch watch) {
        String excluded = Folded.words(word);
        boolean ourselves = Stream.concat(Stream.of(watch.brand()), watch.terms().stream())
                .anyMatch(ours -> Folded.words(ours).contains(excluded));
        return ourselves ? Optional.of(Kind.OURSELVES) : kind(word).filter(Kind.FUNCTION_WORD::equals);
    }

    private static Fact is(String term, Kind kind) {
        Fact is = Fact.code("lint", kind);
        return kind == Kind.EVERYDAY_WORD
                ? is.with(
                        "languages",
                        String.join(", ", EverydayWords.languagesOf(parts(term).getFirst())))
                : is;
    }

    /** Two characters can be a whole name there. */
    private static boolean ideographs(String word) {
        return word.codePointCount(0, word.length()) > 1 && word.codePoints().allMatch(Character::isIdeographic);
    }

    private static List<String> parts(String term) {
        List<String> words = TextWords.of(term);
        return words.isEmpty() ? List.of(term.strip().toLowerCase(Locale.ROOT)) : words;
    }
}
