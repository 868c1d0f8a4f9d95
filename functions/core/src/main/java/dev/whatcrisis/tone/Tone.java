// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import dev.whatcrisis.mention.Sentiment;
import java.util.List;

/**
 * How one text sounds.
 *
 * @param lang the language it was read in, as BCP 47, or empty when that is none the scorer knows
 * @param sentiment negative, neutral, positive, and whether the language is known
 * @param hostile how likely the text attacks somebody (insult, threat), 0 to 1
 * @param hostileSure whether {@code hostile} can be believed in this language; else nothing may be decided by it
 * @param anger how likely its author is angry, 0 to 1: shows a feeling, and that one
 * @param label the sentiment to name when only one may be named. Each of the three counts alike, so that a rare one is not
 *     overlooked for being rare: it need not be the likeliest
 * @param words what drove the sentiment, strongest first, at most {@value #MOST_WORDS}; may be empty
 * @param hostileWords what drove the hostility, likewise; empty unless it is likelier than not
 * @param emotion which feeling it shows, if it shows one
 * @param confidence whether the scorer knows the language and had something to go by
 */
public record Tone(
        String lang,
        Sentiment sentiment,
        double hostile,
        boolean hostileSure,
        double anger,
        Label label,
        List<String> words,
        List<String> hostileWords,
        Emotion emotion,
        Confidence confidence) {

    /** Words kept to explain a tone. */
    public static final int MOST_WORDS = 5;

    /** The three sentiments, in the order of the weights. */
    public enum Label {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }

    /** LOW when the language is unknown or the text offers next to nothing to judge by. */
    public enum Confidence {
        HIGH,
        LOW
    }

    public Tone {
        words = List.copyOf(words);
        hostileWords = List.copyOf(hostileWords);
    }
}
