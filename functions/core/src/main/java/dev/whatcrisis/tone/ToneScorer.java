// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Sentiment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Scores how a text sounds, from weights trained on labelled posts (MODEL_CARD.md beside them) and from word lists (VADER and
 * AFINN, see ATTRIBUTION.md), in English, Spanish, French, German, Italian and Portuguese. Other languages score too, with low
 * confidence. Pure, safe for concurrent use; weights and the lists of a language are read when they are first needed.
 */
public final class ToneScorer {

    private static final ToneScorer STANDARD = new ToneScorer(ToneModel::standard);
    private static final Set<Part> PARTS = EnumSet.allOf(Part.class);
    private static final int ENOUGH_WORDS = 3;

    /** From this probability on it is told what makes a text hostile. */
    private static final double HOSTILE = 0.5;

    /** Sentiments that are remembered: people pass on the same words within hours. */
    private static final int MOST = 2_000;

    private final Supplier<ToneModel> model;
    private final LruMap<Text, Sentiment> sentiments = new LruMap<>(MOST);

    private record Text(String text, String lang) {}

    ToneScorer(Supplier<ToneModel> model) {
        this.model = model;
    }

    /** The scorer with the product's own lists and weights. */
    public static ToneScorer standard() {
        return STANDARD;
    }

    /** The languages whose words are known, as BCP 47 codes. */
    public static List<String> languages() {
        return Stream.of(Tongue.values()).map(Tongue::code).toList();
    }

    /** Those of them in which it is unsure whether a text attacks somebody. */
    public static List<String> unsureOfHostility() {
        return Stream.of(Tongue.values())
                .filter(tongue -> !tongue.knowsHostility())
                .map(Tongue::code)
                .toList();
    }

    /**
     * How {@code text} sounds. Any text will do; only its first {@value PlainText#MOST_CHARS} characters count.
     *
     * @param lang BCP 47 as the source says, or empty to have the language guessed; overruled when the text clearly speaks
     *     another of the known languages
     */
    public Tone score(String text, String lang) {
        List<Token> tokens = Tokens.of(text);
        List<String> words = TextFeatures.wordsIn(tokens);
        Optional<Tongue> tongue = Tongue.of(lang, words);
        ListHits reading = new ListHits(tokens, Lexicon.of(tongue));
        TextFeatures features = TextFeatures.of(reading, tongue, PARTS);
        boolean enough = words.size() >= ENOUGH_WORDS || !reading.hits().isEmpty();
        return tone(features, new Drivers(reading, features), tongue, enough);
    }

    /** The sentiment alone, as {@link #score} finds it: what is kept of every post, for a fraction of the work. */
    public Sentiment sentiment(String text, String lang) {
        Text key = new Text(text, lang);
        Optional<Sentiment> known = sentiments.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        Sentiment sentiment = sentimentAnew(text, lang);
        sentiments.put(key, sentiment);
        return sentiment;
    }

    private Sentiment sentimentAnew(String text, String lang) {
        List<Token> tokens = Tokens.of(text);
        Optional<Tongue> tongue = Tongue.of(lang, TextFeatures.wordsIn(tokens));
        TextFeatures features = TextFeatures.of(new ListHits(tokens, Lexicon.of(tongue)), tongue, PARTS);
        return sentiment(model.get().sentiment(), features, tongue);
    }

    private static Sentiment sentiment(ToneHead head, TextFeatures features, Optional<Tongue> tongue) {
        double[] chances = head.probabilities(features);
        return new Sentiment(chances[0], chances[1], chances[2], tongue.isPresent());
    }

    private Tone tone(TextFeatures features, Drivers drivers, Optional<Tongue> tongue, boolean enough) {
        ToneModel heads = model.get();
        Sentiment sentiment = sentiment(heads.sentiment(), features, tongue);
        Tone.Label label = Tone.Label.values()[heads.sentiment().choice(features)];
        Emotion emotion = emotion(heads.emotion(), features.withSentiment(heads.sentiment()), drivers);
        double hostile = heads.hostility().probabilities(features)[1];
        return new Tone(
                tongue.map(Tongue::code).orElse(""),
                sentiment,
                hostile,
                tongue.filter(Tongue::knowsHostility).isPresent(),
                emotion.anger() * (1 - sentiment.neutral()),
                label,
                label == Tone.Label.NEUTRAL
                        ? drivers.listed()
                        : drivers.of(heads.sentiment(), label.ordinal(), label.ordinal() - 1),
                hostile < HOSTILE ? List.of() : drivers.of(heads.hostility(), 1, -1),
                emotion,
                tongue.isPresent() && enough ? Tone.Confidence.HIGH : Tone.Confidence.LOW);
    }

    private static Emotion emotion(ToneHead head, TextFeatures features, Drivers drivers) {
        double[] chances = head.probabilities(features);
        int choice = head.choice(features);
        boolean bright = choice == 1 || choice == 2;
        List<String> words = drivers.of(head, choice, bright ? 1 : -1);
        return new Emotion(chances[0], chances[1], chances[2], chances[3], words);
    }
}
