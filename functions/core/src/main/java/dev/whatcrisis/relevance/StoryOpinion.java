// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.tone.TextWords;
import dev.whatcrisis.words.Fact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a watch's own model thinks of a story. Copies of one sentence count once, so that a repeated advertisement does not
 * outvote people.
 *
 * @param notUs mean over the sentences of how likely each is about something else, 0 to 1
 * @param sentences different ones that were read; {@code posts} with copies
 */
public record StoryOpinion(double notUs, int sentences, int posts) {
    /** Sentences without which a story is not judged by its words. */
    static final int FEWEST = 3;

    /** From this mean on a story is about something else; measured, see RATIONALE.md. */
    static final double NOT_US = 0.5;

    /** Empty where the model is not asked, or too little was said. */
    public static Optional<StoryOpinion> of(Reader reader, Collection<Mention> posts) {
        Map<List<String>, Double> bySentence = new LinkedHashMap<>();
        int read = 0;
        for (Mention post : posts) {
            Optional<Opinion> opinion = reader.read(post);
            if (opinion.isPresent()) {
                read++;
                bySentence.merge(TextWords.of(post.text()), opinion.get().notUs(), Math::min);
            }
        }
        if (bySentence.size() < FEWEST) {
            return Optional.empty();
        }
        double mean =
                bySentence.values().stream().mapToDouble(Double::doubleValue).sum() / bySentence.size();
        return Optional.of(new StoryOpinion(mean, bySentence.size(), read));
    }

    public boolean aboutSomethingElse() {
        return notUs >= NOT_US;
    }

    /** What shows it, with its numbers. */
    public Fact reason() {
        return Fact.of("opinion.story")
                .with("likely", notUs)
                .with("sentences", sentences)
                .with("posts", posts);
    }
}
