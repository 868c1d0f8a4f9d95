// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores how a text sounds from word lists (VADER and AFINN, see ATTRIBUTION.md beside them) in English, Spanish, French,
 * German, Italian and Portuguese. Other languages score too, with low confidence. Pure, safe for concurrent use; the lists of
 * a language are read when it first comes up.
 */
public final class ToneScorer {

    private static final ToneScorer STANDARD = new ToneScorer(Weights.standard());
    private static final int ENOUGH_WORDS = 3;

    private final Weights weights;

    private ToneScorer(Weights weights) {
        this.weights = weights;
    }

    /** The scorer with the product's own lists and weights. */
    public static ToneScorer standard() {
        return STANDARD;
    }

    /** The languages whose words are known, as BCP 47 codes. */
    public static List<String> languages() {
        return Stream.of(Tongue.values()).map(Tongue::code).toList();
    }

    /**
     * How {@code text} sounds. Any text will do; only its first {@value PlainText#MOST_CHARS} characters count.
     *
     * @param lang BCP 47 as the source says, or empty to have the language guessed; overruled when the text clearly speaks
     *     another of the known languages
     */
    public Tone score(String text, String lang) {
        List<Token> tokens = Tokens.of(text);
        List<String> words = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(Token::text)
                .toList();
        Optional<Tongue> tongue = Tongue.of(lang, words);
        Reading reading = new Reading(tokens, Lexicon.of(tongue));
        Weights.Weighed weighed = weights.weigh(reading.features(), tongue);
        boolean enough = words.size() >= ENOUGH_WORDS || !reading.hits().isEmpty();
        Tone.Label label = Tone.Label.of(weighed.sentiment());
        return new Tone(
                weighed.sentiment(),
                weighed.hostile(),
                weighed.anger(),
                label,
                driving(reading.hits(), label),
                tongue.isPresent() && enough ? Tone.Confidence.HIGH : Tone.Confidence.LOW);
    }

    /** Hits that pull the way of the label come first, then the strongest. */
    private static List<String> driving(List<Reading.Hit> hits, Tone.Label label) {
        double way = label == Tone.Label.NEGATIVE ? -1 : 1;
        boolean both = label == Tone.Label.NEUTRAL;
        return hits.stream()
                .filter(hit -> both ? hit.weight() != 0 : hit.weight() * way > 0)
                .sorted(Comparator.comparingDouble((Reading.Hit hit) -> -Math.abs(hit.weight())))
                .map(Reading.Hit::phrase)
                .distinct()
                .limit(Tone.MOST_WORDS)
                .toList();
    }
}
