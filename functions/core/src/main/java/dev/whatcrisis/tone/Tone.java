// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import dev.whatcrisis.mention.Sentiment;
import java.util.List;

/**
 * How one text sounds.
 *
 * @param sentiment negative, neutral, positive, and whether the language is known
 * @param hostile how likely the text attacks somebody (insult, threat), 0 to 1
 * @param anger how likely its author is angry, 0 to 1
 * @param label the likeliest sentiment
 * @param words what drove the sentiment, strongest first, at most {@value #MOST_WORDS}; may be empty
 * @param confidence whether the scorer knows the language and had something to go by
 */
public record Tone(
        Sentiment sentiment, double hostile, double anger, Label label, List<String> words, Confidence confidence) {

    /** Words kept to explain a tone. */
    public static final int MOST_WORDS = 5;

    /** The three sentiments. */
    public enum Label {
        NEGATIVE,
        NEUTRAL,
        POSITIVE;

        /** The likeliest one; a tie goes to the calmer: neutral, then positive. */
        static Label of(Sentiment sentiment) {
            if (sentiment.neutral() >= Math.max(sentiment.negative(), sentiment.positive())) {
                return NEUTRAL;
            }
            return sentiment.positive() >= sentiment.negative() ? POSITIVE : NEGATIVE;
        }
    }

    /** LOW when the language is unknown or the text offers next to nothing to judge by. */
    public enum Confidence {
        HIGH,
        LOW
    }

    public Tone {
        words = List.copyOf(words);
    }
}
