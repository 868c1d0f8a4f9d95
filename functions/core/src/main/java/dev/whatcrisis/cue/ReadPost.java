// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.crisis.BrandWords;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;

/** A post, read once. */
public record ReadPost(Mention mention, PostReading reading) {
    static ReadPost of(Mention mention, BrandWords brand) {
        return new ReadPost(mention, PostReading.of(mention.text(), mention.lang(), brand));
    }

    boolean says(CueKind kind) {
        return reading.said().contains(kind);
    }

    public boolean showsMedia() {
        return says(CueKind.MEDIA) || reading.pictured();
    }

    public boolean positive() {
        return mention.sentiment().map(Sentiment::positive).orElse(0.0) >= Sentiment.CRITICAL;
    }

    /** Who posted; the post itself where nobody is named. */
    String author() {
        return mention.author().map(Author::id).orElseGet(() -> mention.id().key());
    }

    /** The same words are the same claim, whoever repeats them. */
    public String claim() {
        return reading.wording().isEmpty() ? mention.id().key() : reading.wording();
    }
}
