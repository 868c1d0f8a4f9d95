// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text as the model weighs it: rows of a table of {@value #ROWS} with a value each, and the numbers that the word lists
 * give. The trainer and the scorer read texts with this same class.
 */
public final class TextFeatures {

    /** How many rows a table of weights has. */
    public static final int ROWS = 1 << 18;

    private static final int SENTIMENTS = 3;

    /** How many numbers there are: what the word lists find, the language, and three for {@link #withSentiment}. */
    public static final int NUMBERS = Feature.values().length + Tongue.values().length + SENTIMENTS;

    /** The place of what belongs to no word. */
    static final int NOWHERE = -1;

    private final int[] rows;
    private final float[] values;
    private final int[] places;
    private final double[] numbers;

    TextFeatures(int[] rows, float[] values, int[] places, double[] numbers) {
        this.rows = rows;
        this.values = values;
        this.places = places;
        this.numbers = numbers;
    }

    /**
     * Takes a text apart.
     *
     * @param lang as {@link ToneScorer#score} takes it
     * @param parts what to take it apart into
     */
    public static TextFeatures of(String text, String lang, Set<Part> parts) {
        List<Token> tokens = Tokens.of(text);
        Optional<Tongue> tongue = Tongue.of(lang, wordsIn(tokens));
        return of(new ListHits(tokens, Lexicon.of(tongue)), tongue, parts);
    }

    static TextFeatures of(ListHits reading, Optional<Tongue> tongue, Set<Part> parts) {
        return new FeatureReader(reading, tongue, parts).read();
    }

    static List<String> wordsIn(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(Token::text)
                .toList();
    }

    /** How many rows the text has. */
    public int size() {
        return rows.length;
    }

    /** The number of the row that stands at {@code at}, from 0. */
    public int row(int at) {
        return rows[at];
    }

    /** How much that row counts. */
    public float value(int at) {
        return values[at];
    }

    /** The index of the word, sign or mark it comes from among the text's tokens, or -1. */
    int place(int at) {
        return places[at];
    }

    /** The number at {@code at}, from 0 to {@link #NUMBERS}. */
    public double number(int at) {
        return numbers[at];
    }

    /**
     * The same with what the head for sentiment says of it as three more numbers, each from -1 to 1, for a head that was
     * trained with them. There are many more posts with a known sentiment than with a known emotion.
     */
    public TextFeatures withSentiment(ToneHead sentiment) {
        double[] sums = sentiment.sums(this);
        double mean = (sums[0] + sums[1] + sums[2]) / SENTIMENTS;
        double[] more = numbers.clone();
        for (int label = 0; label < SENTIMENTS; label++) {
            more[NUMBERS - SENTIMENTS + label] = StrictMath.tanh((sums[label] - mean) / 2);
        }
        return new TextFeatures(rows, values, places, more);
    }
}
