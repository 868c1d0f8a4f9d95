// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Ruling.Rule;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Watch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Drops posts that the watch excludes, before they are stored, and says why. Own posts are never dropped; who names the
 * team's exact handle, and who tells of danger about us, is heard whatever the words. An excluded author is not.
 */
public final class RelevanceFilter {
    private final Handles handles;
    private final List<WordRule> excludedWords;
    private final List<WordRule> requiredContext;
    private final Set<String> excludedAuthors;
    private final Set<String> languages;

    public RelevanceFilter(Watch watch) {
        Relevance rules = watch.relevance();
        this.handles = new Handles(watch.ownAccounts());
        this.excludedWords = WordRule.all(rules.excludedWords());
        this.requiredContext = WordRule.all(rules.requiredContext());
        this.excludedAuthors =
                rules.excludedAuthors().stream().map(Folded::text).collect(Collectors.toSet());
        this.languages =
                watch.languages().stream().map(RelevanceFilter::primary).collect(Collectors.toSet());
    }

    /** The first rule that fits, and whether it keeps the post. */
    public Ruling judge(Mention mention) {
        if (mention.own()
                || mention.author().filter(author -> ours(author, mention)).isPresent()) {
            return new Ruling(Rule.OWN, "");
        }
        if (mention.author().filter(this::excluded).isPresent()) {
            return new Ruling(Rule.AUTHOR, "");
        }
        if (mention.says().filter(RelevanceFilter::dangerAboutUs).isPresent()) {
            return new Ruling(Rule.DANGER, "");
        }
        if (!mention.lang().isEmpty() && !languages.isEmpty() && !languages.contains(primary(mention.lang()))) {
            return new Ruling(Rule.LANGUAGE, "");
        }
        return handles.namedIn(mention)
                .map(handle -> new Ruling(Rule.HANDLE, handle))
                .orElseGet(() -> byWords(mention.text()));
    }

    private static boolean dangerAboutUs(Says says) {
        return says.known() && says.danger() && says.about() == About.US;
    }

    private Ruling byWords(String text) {
        if (excludedWords.isEmpty() && requiredContext.isEmpty()) {
            return new Ruling(Rule.NOTHING_AGAINST, "");
        }
        String words = Folded.words(text);
        Optional<WordRule> excluded = WordRule.firstIn(excludedWords, text, words);
        if (excluded.isPresent()) {
            return new Ruling(Rule.EXCLUDED_WORD, excluded.get().given());
        }
        boolean bare = !requiredContext.isEmpty()
                && WordRule.firstIn(requiredContext, text, words).isEmpty();
        return new Ruling(bare ? Rule.NO_CONTEXT : Rule.NOTHING_AGAINST, "");
    }

    private boolean ours(Author author, Mention mention) {
        return handles.bornBy(author, mention.id().source());
    }

    private boolean excluded(Author author) {
        return excludedAuthors.contains(Folded.text(author.id()))
                || excludedAuthors.contains(Folded.text(author.name()));
    }

    private static String primary(String lang) {
        return Locale.forLanguageTag(lang).getLanguage();
    }
}
