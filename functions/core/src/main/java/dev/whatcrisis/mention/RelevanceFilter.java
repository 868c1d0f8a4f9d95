// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Watch;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Drops posts that the watch excludes, before they are stored, and says why. Own posts are never dropped. */
public final class RelevanceFilter {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Watch watch;
    private final Set<String> excludedWords;
    private final Set<String> requiredContext;
    private final Set<String> excludedAuthors;

    public RelevanceFilter(Watch watch) {
        Relevance rules = watch.relevance();
        this.watch = watch;
        this.excludedWords = padded(rules.excludedWords());
        this.requiredContext = padded(rules.requiredContext());
        this.excludedAuthors =
                rules.excludedAuthors().stream().map(RelevanceFilter::folded).collect(Collectors.toSet());
    }

    /** Why this post is dropped; empty when it is kept. */
    public Optional<String> dropReason(Mention mention) {
        if (mention.own()) {
            return Optional.empty();
        }
        if (mention.author().filter(this::excluded).isPresent()) {
            return Optional.of("its author is excluded");
        }
        if (!mention.lang().isEmpty() && !watch.languages().isEmpty() && !knownLanguage(mention.lang())) {
            return Optional.of("its language is not watched");
        }
        String words = padded(mention.text());
        if (excludedWords.stream().anyMatch(words::contains)) {
            return Optional.of("it has an excluded word");
        }
        if (!requiredContext.isEmpty() && requiredContext.stream().noneMatch(words::contains)) {
            return Optional.of("it has none of the required words");
        }
        return Optional.empty();
    }

    private boolean excluded(Author author) {
        return excludedAuthors.contains(folded(author.id())) || excludedAuthors.contains(folded(author.name()));
    }

    private boolean knownLanguage(String lang) {
        String primary = Locale.forLanguageTag(lang).getLanguage();
        return watch.languages().stream()
                .anyMatch(known -> Locale.forLanguageTag(known).getLanguage().equals(primary));
    }

    private static Set<String> padded(Set<String> phrases) {
        return phrases.stream().map(RelevanceFilter::padded).collect(Collectors.toSet());
    }

    private static String padded(String text) {
        return " " + NOT_A_WORD.matcher(folded(text)).replaceAll(" ").strip() + " ";
    }

    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
