// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that drove an answer: those that pull towards it by their weights, or by what a word list says of them. */
final class Drivers {

    /** A word that pulls less (in log-odds) is not worth telling. */
    private static final double LEAST_PULL = 0.15;

    /** What one step of a word list's valence (-4 to 4) adds to a pull; lists are what people can check. */
    private static final double LISTED = 0.4;

    private record Driver(String phrase, double pull) {}

    private final ListHits reading;
    private final TextFeatures features;

    Drivers(ListHits reading, TextFeatures features) {
        this.reading = reading;
        this.features = features;
    }

    /** What the word lists found, strongest first: all there is to tell of a text that leans no way. */
    List<String> listed() {
        return strongest(reading.hits().stream()
                .map(hit -> new Driver(hit.phrase(), LISTED * Math.abs(hit.weight())))
                .toList());
    }

    /**
     * What pulls towards a label, strongest first, at most {@link Tone#MOST_WORDS}.
     *
     * @param way how a positive valence pulls: 1 towards the label, -1 away from it, 0 not at all
     */
    List<String> of(ToneHead head, int label, int way) {
        List<Token> tokens = reading.tokens();
        double[] pulls = head.pulls(features, label, tokens.size());
        Map<Integer, ListHits.Hit> hits = new HashMap<>();
        reading.hits().forEach(hit -> hits.put(hit.place(), hit));
        List<Driver> drivers = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            ListHits.Hit hit = hits.get(at);
            if (hit != null) {
                drivers.add(new Driver(hit.phrase(), (hit.turned() ? 0 : pulls[at]) + way * LISTED * hit.weight()));
            } else if (tells(tokens.get(at))) {
                drivers.add(new Driver(tokens.get(at).text(), pulls[at]));
            }
        }
        return strongest(drivers);
    }

    private static boolean tells(Token token) {
        return switch (token.kind()) {
            case WORD -> !StopWords.contains(token.text());
            case SYMBOL -> true;
            default -> false;
        };
    }

    private static List<String> strongest(List<Driver> drivers) {
        return drivers.stream()
                .filter(driver -> driver.pull() >= LEAST_PULL)
                .sorted(Comparator.comparingDouble((Driver driver) -> -driver.pull()))
                .map(Driver::phrase)
                .distinct()
                .limit(Tone.MOST_WORDS)
                .toList();
    }
}
