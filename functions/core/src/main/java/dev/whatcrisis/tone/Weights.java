// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import dev.whatcrisis.mention.Sentiment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns features into probabilities: a softmax over negative, neutral and positive, a logistic each for hostility and anger.
 * The table gives a row per feature and one per language for where its scale starts; neutral is the reference.
 */
final class Weights {

    private static final Weights STANDARD = new Weights();

    /** A row of the table. */
    private record Row(double negative, double positive, double hostile, double anger) {

        static final Row NONE = new Row(0, 0, 0, 0);

        Row plus(Row other, double times) {
            return new Row(
                    negative + times * other.negative,
                    positive + times * other.positive,
                    hostile + times * other.hostile,
                    anger + times * other.anger);
        }
    }

    private final Map<String, Row> rows = new HashMap<>();

    private Weights() {
        for (String[] cells : Table.read("weights.tsv")) {
            rows.put(cells[0], new Row(number(cells[1]), number(cells[2]), number(cells[3]), number(cells[4])));
        }
    }

    static Weights standard() {
        return STANDARD;
    }

    /** The probabilities that a text with these features sounds negative, hostile and so on. */
    record Weighed(Sentiment sentiment, double hostile, double anger) {}

    Weighed weigh(Map<Feature, Double> features, Optional<Tongue> tongue) {
        Row sum = start(tongue);
        for (Map.Entry<Feature, Double> feature : features.entrySet()) {
            sum = sum.plus(rows.getOrDefault(feature.getKey().name(), Row.NONE), feature.getValue());
        }
        double negative = StrictMath.exp(sum.negative);
        double positive = StrictMath.exp(sum.positive);
        double all = negative + 1 + positive;
        Sentiment sentiment = new Sentiment(negative / all, 1 / all, positive / all, tongue.isPresent());
        return new Weighed(sentiment, logistic(sum.hostile), logistic(sum.anger));
    }

    /** An unknown language starts where English does. */
    private Row start(Optional<Tongue> tongue) {
        return rows.getOrDefault(tongue.orElse(Tongue.EN).code(), Row.NONE);
    }

    private static double logistic(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
