// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the word lists find in a text. Negation, boosters and contrast work as in VADER (Hutto and Gilbert, ICWSM 2014): a
 * negator within three words turns a valence and weakens it, a booster strengthens it, and after "but" words weigh more.
 */
final class ListHits {

    private static final double NEGATED = -0.74;
    private static final int NEGATOR_REACH = 3;
    private static final double BOOSTED = 1.25;
    private static final double DAMPED = 0.75;
    private static final double SHOUTED = 1.2;
    private static final double BEFORE_CONTRAST = 0.6;
    private static final double AFTER_CONTRAST = 1.3;

    /**
     * A listed word or symbol with what it weighs where it stands.
     *
     * @param place index among the tokens of its first word
     * @param turned whether a negator turns it round
     */
    record Hit(String phrase, double weight, int place, boolean turned) {}

    private final List<Token> tokens;
    private final List<Token> wordTokens;
    private final List<String> words;
    private final int[] places;
    private final List<Set<Cue>> cues;
    private final Lexicon lexicon;
    private final boolean allShouted;
    private final List<Hit> hits = new ArrayList<>();

    ListHits(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.wordTokens =
                tokens.stream().filter(token -> token.kind() == Token.Kind.WORD).toList();
        this.places = IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).kind() == Token.Kind.WORD)
                .toArray();
        this.words = wordTokens.stream().map(Token::text).toList();
        this.cues = new ArrayList<>(words.size());
        for (int at = 0; at < words.size(); at++) {
            cues.add(lexicon.cues(words, at));
        }
        this.allShouted = wordTokens.stream().allMatch(Token::shouted);
        findWords();
        findSymbols();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Whether the word at {@code at}, counted among words, stands after a negator in its clause. */
    boolean negated(int at) {
        return negator(at, at + 1).isPresent();
    }

    List<Hit> hits() {
        return List.copyOf(hits);
    }

    private void findWords() {
        int lastContrast = lastContrast();
        for (int at = 0; at < words.size(); ) {
            Optional<Phrases.Found<Double>> found =
                    cues.get(at).contains(Cue.NEGATOR) ? Optional.empty() : lexicon.valence(words, at);
            if (found.isPresent()) {
                hits.add(hit(found.get(), at, lastContrast));
            }
            at += found.map(Phrases.Found::words).orElse(1);
        }
    }

    private Hit hit(Phrases.Found<Double> found, int at, int lastContrast) {
        double weight = found.value() * strength(at);
        if (lastContrast >= 0) {
            weight *= at < lastContrast ? BEFORE_CONTRAST : AFTER_CONTRAST;
        }
        double unturned = weight;
        int place = places[at];
        return negator(at, at + found.words())
                .map(negator -> new Hit(negator + " " + found.phrase(), unturned * NEGATED, place, true))
                .orElseGet(() -> new Hit(found.phrase(), unturned, place, false));
    }

    private double strength(int at) {
        double strength = wordTokens.get(at).shouted() && !allShouted ? SHOUTED : 1;
        for (int before = Math.max(0, at - 2); before < at; before++) {
            if (cues.get(before).contains(Cue.BOOSTER)) {
                strength *= BOOSTED;
            } else if (cues.get(before).contains(Cue.DAMPER)) {
                strength *= DAMPED;
            }
        }
        return strength;
    }

    private Optional<String> negator(int from, int to) {
        int clause = wordTokens.get(from).clause();
        for (int at = from - 1; at >= Math.max(0, from - NEGATOR_REACH); at--) {
            if (cues.get(at).contains(Cue.NEGATOR) && wordTokens.get(at).clause() == clause) {
                return Optional.of(words.get(at));
            }
        }
        for (int at = to; at < Math.min(words.size(), to + NEGATOR_REACH - 1); at++) {
            if (cues.get(at).contains(Cue.AFTER) && wordTokens.get(at).clause() == clause) {
                return Optional.of(words.get(at));
            }
        }
        return Optional.empty();
    }

    private int lastContrast() {
        for (int at = words.size() - 2; at > 0; at--) {
            if (cues.get(at).contains(Cue.CONTRAST)) {
                return at;
            }
        }
        return -1;
    }

    private void findSymbols() {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.SYMBOL) {
                hits.add(new Hit(token.text(), Symbols.standard().weight(token.text()), at, false));
            }
        }
    }

    Map<Feature, Double> features() {
        Map<Feature, Double> found = new EnumMap<>(Feature.class);
        valences(found);
        shape(found);
        return found;
    }

    private void valences(Map<Feature, Double> found) {
        double praise = 0;
        double blame = 0;
        double best = 0;
        double worst = 0;
        for (Hit hit : hits) {
            praise += Math.max(0, hit.weight());
            blame += Math.max(0, -hit.weight());
            best = Math.max(best, hit.weight());
            worst = Math.min(worst, hit.weight());
        }
        found.put(Feature.PRAISE, praise / (praise + 4));
        found.put(Feature.BLAME, blame / (blame + 4));
        found.put(Feature.BALANCE, (praise - blame) / Math.sqrt((praise - blame) * (praise - blame) + 15));
        found.put(Feature.BEST_WORD, Math.min(1, best / 4));
        found.put(Feature.WORST_WORD, Math.min(1, -worst / 4));
        found.put(Feature.NOTHING_LISTED, hits.isEmpty() ? 1.0 : 0.0);
        found.put(Feature.GOOD_SYMBOLS, symbols(1));
        found.put(Feature.BAD_SYMBOLS, symbols(-1));
    }

    private double symbols(int sign) {
        if (!holds(Token.Kind.SYMBOL)) {
            return 0;
        }
        double sum = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.SYMBOL)
                .mapToDouble(token -> Math.max(0, sign * Symbols.standard().weight(token.text())))
                .sum();
        return sum / (sum + 2);
    }

    private void shape(Map<Feature, Double> found) {
        found.put(Feature.NEGATIONS, cued(Cue.NEGATOR, 3));
        found.put(Feature.CONTRAST, cued(Cue.CONTRAST, 1));
        found.put(Feature.INSULTS, cued(Cue.INSULT, 3));
        found.put(Feature.THREATS, cued(Cue.THREAT, 1));
        found.put(Feature.ANGER, cued(Cue.ANGER, 3));
        found.put(Feature.JOY, cued(Cue.JOY, 3));
        found.put(Feature.HOPE, cued(Cue.HOPE, 3));
        found.put(Feature.SADNESS, cued(Cue.SADNESS, 3));
        found.put(Feature.EXCLAMATIONS, marks("!", 3));
        found.put(Feature.QUESTIONS, marks("?", 2));
        found.put(Feature.SHOUTING, shouting());
        found.put(Feature.STRETCHED, wordTokens.stream().anyMatch(Token::stretched) ? 1.0 : 0.0);
        found.put(Feature.LINK, any(Token.Kind.LINK));
        found.put(Feature.HANDLE, any(Token.Kind.HANDLE));
        found.put(Feature.LENGTH, Math.min(1, Math.log1p(words.size()) / 4));
    }

    private double cued(Cue cue, int enough) {
        int count = 0;
        for (Set<Cue> here : cues) {
            count += here.contains(cue) ? 1 : 0;
        }
        return Math.min(enough, count) / (double) enough;
    }

    private double marks(String mark, int enough) {
        int count = 0;
        for (Token token : tokens) {
            count += token.kind() == Token.Kind.MARK && token.text().equals(mark) ? 1 : 0;
        }
        return Math.min(enough, count) / (double) enough;
    }

    private double shouting() {
        int shouted = 0;
        for (Token word : wordTokens) {
            shouted += word.shouted() ? 1 : 0;
        }
        return words.isEmpty() ? 0 : (double) shouted / words.size();
    }

    private double any(Token.Kind kind) {
        return holds(kind) ? 1 : 0;
    }

    private boolean holds(Token.Kind kind) {
        for (Token token : tokens) {
            if (token.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
