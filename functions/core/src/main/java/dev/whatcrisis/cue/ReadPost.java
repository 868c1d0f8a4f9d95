// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.crisis.BrandWords;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A post, read once.
 *
 * @param kinds what it points to: by its meaning where it was read, by its words where it was not
 */
public record ReadPost(Mention mention, PostReading reading, Set<CueKind> kinds) {
    static ReadPost of(Mention mention, BrandWords brand) {
        PostReading reading = PostReading.of(mention.text(), mention.lang(), brand);
        Set<CueKind> kinds = meaning(mention)
                .map(says -> ByMeaning.kinds(says, reading.said()))
                .orElse(reading.said());
        return new ReadPost(mention, reading, kinds);
    }

    /** What a reader found; empty when none read it, or none can. */
    public Optional<Says> says() {
        return meaning(mention);
    }

    private static Optional<Says> meaning(Mention mention) {
        return mention.says().filter(Says::known);
    }

    boolean says(CueKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it has words of one of these kinds, whatever it means. */
    public boolean hasWordsOf(CueKind... some) {
        return Arrays.stream(some).anyMatch(reading.said()::contains);
    }

    public boolean showsMedia() {
        return says(CueKind.MEDIA)
                || reading.pictured()
                || says().filter(says -> says.evidence() != Attached.NONE).isPresent();
    }

    /** Praise; what is told as danger or means the opposite is none, whatever its tone. */
    public boolean positive() {
        if (says().filter(says -> says.danger() || says.label() == Label.SARCASM)
                .isPresent()) {
            return false;
        }
        return says().filter(says -> says.label() == Label.PRAISE).isPresent() || toned();
    }

    private boolean toned() {
        return mention.sentiment().map(Sentiment::positive).orElse(0.0) >= Sentiment.CRITICAL;
    }

    /** Who posted; the post itself where nobody is named. */
    public String author() {
        return mention.author().map(Author::id).orElseGet(() -> mention.id().key());
    }

    /** The same words are the same claim, whoever repeats them. */
    public String claim() {
        return reading.wording().isEmpty() ? mention.id().key() : reading.wording();
    }
}
