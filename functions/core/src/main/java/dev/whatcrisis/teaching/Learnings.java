// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.teaching;

import dev.whatcrisis.cue.UrgentWords;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.relevance.Suggestion;
import dev.whatcrisis.relevance.Tally;
import dev.whatcrisis.relevance.TermLinter;
import dev.whatcrisis.relevance.TermWarning;
import dev.whatcrisis.watch.Watch;
import java.util.List;

/**
 * What can be learned from what a team taught about a watch.
 *
 * @param total of all posts that the team spoke of
 * @param ready whether the model was taught enough to be asked
 * @param terms each of the watch's terms, in its order
 * @param suggestions words that might be excluded, the most telling first
 * @param warnings of words that will match too much
 */
public record Learnings(
        Tally total, boolean ready, List<TermLesson> terms, List<Suggestion> suggestions, List<TermWarning> warnings) {
    public Learnings {
        terms = List.copyOf(terms);
        suggestions = List.copyOf(suggestions);
        warnings = List.copyOf(warnings);
    }

    /** How often a term brought what is about us. */
    public record TermLesson(String term, Tally tally) {}

    /** A word by which people would say that somebody is hurt is never suggested: excluded posts are seen by nobody. */
    public static Learnings of(Watch watch, Learned learned) {
        return new Learnings(
                learned.total(),
                Reader.ready(learned),
                watch.terms().stream()
                        .map(term -> new TermLesson(term, learned.terms().getOrDefault(term, Tally.NONE)))
                        .toList(),
                Suggestion.from(learned, watch).stream()
                        .filter(suggestion -> !UrgentWords.in(suggestion.word()))
                        .toList(),
                TermLinter.lint(watch));
    }
}
