// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes one text apart. A row counts once however often it comes up; the rows of a part share one weight. */
final class FeatureReader {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private final ListHits reading;
    private final Optional<Tongue> tongue;
    private final Set<Part> parts;
    private final RowSet rows;

    FeatureReader(ListHits reading, Optional<Tongue> tongue, Set<Part> parts) {
        this.reading = reading;
        this.tongue = tongue;
        this.parts = parts;
        this.rows = new RowSet();
    }

    TextFeatures read() {
        List<Token> tokens = reading.tokens();
        part(Part.WORDS, () -> words(tokens));
        part(Part.PAIRS, () -> pairs(tokens));
        part(Part.NEGATED, () -> negated(tokens));
        part(Part.OWN_TONGUE, () -> tongue.ifPresent(own -> ownTongue(tokens, own)));
        part(Part.CHARACTERS, () -> characters(tokens));
        part(
                Part.SHAPE,
                () -> Shape.of(tokens).forEach(shape -> rows.add(Hash.of(Part.SHAPE, shape), TextFeatures.NOWHERE)));
        return rows.toFeatures(numbers());
    }

    private void part(Part part, Runnable reader) {
        if (parts.contains(part)) {
            reader.run();
            rows.endOfPart();
        }
    }

    private void words(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            rows.add(Hash.of(Part.WORDS, name(tokens.get(at))), at);
        }
    }

    private static String name(Token token) {
        return switch (token.kind()) {
            case LINK -> "\0link";
            case HANDLE -> "\0handle";
            default -> token.text();
        };
    }

    private void pairs(List<Token> tokens) {
        String before = "\0start";
        for (int at = 0; at < tokens.size(); at++) {
            String name = name(tokens.get(at));
            rows.add(Hash.of(Part.PAIRS, before, name), at);
            before = name;
        }
        rows.add(Hash.of(Part.PAIRS, before, "\0end"), tokens.size() - 1);
    }

    private void negated(List<Token> tokens) {
        int word = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Token.Kind.WORD) {
                if (reading.negated(word)) {
                    rows.add(Hash.of(Part.NEGATED, tokens.get(at).text()), at);
                }
                word++;
            }
        }
    }

    private void ownTongue(List<Token> tokens, Tongue own) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Token.Kind.WORD) {
                rows.add(Hash.of(Part.OWN_TONGUE, own.code(), tokens.get(at).text()), at);
            }
        }
    }

    private void characters(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Token.Kind.WORD) {
                characters(" " + Phrases.withoutAccents(tokens.get(at).text()) + " ", at);
            }
        }
    }

    private void characters(String word, int place) {
        for (int from = 0; from < word.length() - 1; from++) {
            int hash = Hash.start(Part.CHARACTERS);
            int to = Math.min(word.length(), from + LONGEST);
            for (int at = from; at < to; at++) {
                hash = Hash.add(hash, word.charAt(at));
                if (at - from + 1 >= SHORTEST) {
                    rows.add(Hash.row(hash), place);
                }
            }
        }
    }

    private double[] numbers() {
        double[] numbers = new double[TextFeatures.NUMBERS];
        int lists = Feature.values().length;
        if (parts.contains(Part.LISTS)) {
            for (Map.Entry<Feature, Double> found : reading.features().entrySet()) {
                numbers[found.getKey().ordinal()] = found.getValue();
            }
        }
        if (tongue.isPresent()) {
            numbers[lists + tongue.get().ordinal()] = 1;
        } else {
            Arrays.fill(numbers, lists, lists + Tongue.values().length, 1.0 / Tongue.values().length);
        }
        return numbers;
    }
}
