// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.tone.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A post, read once.
 *
 * @param words in normal form, without those of the brand's own name
 * @param said the kinds of cues that it holds
 */
record ReadPost(Mention mention, List<String> words, Set<CueKind> said) {
    private static final Pattern PICTURE_LINK = Pattern.compile(
            "https?://\\S+\\.(jpe?g|png|gif|webp|mp4|mov|pdf)\\b|youtu\\.be/|youtube\\.com/watch|imgur\\.com/");

    static ReadPost of(Mention mention, Set<String> brand) {
        List<String> all = Words.of(mention.text());
        List<String> words = all.stream().filter(word -> !brand.contains(word)).toList();
        return new ReadPost(mention, words, CueTable.of(mention.lang(), all).kindsIn(words));
    }

    boolean says(CueKind kind) {
        return said.contains(kind);
    }

    boolean showsMedia() {
        return says(CueKind.MEDIA) || PICTURE_LINK.matcher(mention.text()).find();
    }

    boolean positive() {
        return mention.sentiment().map(Sentiment::positive).orElse(0.0) >= Sentiment.CRITICAL;
    }

    /** Who posted; the post itself where nobody is named. */
    String author() {
        return mention.author().map(Author::id).orElseGet(() -> mention.id().key());
    }

    /** The same words are the same claim, whoever repeats them. */
    String claim() {
        return words.isEmpty() ? mention.id().key() : String.join(" ", words);
    }
}
