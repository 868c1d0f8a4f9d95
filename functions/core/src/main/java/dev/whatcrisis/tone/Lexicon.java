// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The word lists of one language: valences from -4 (worst) to 4 (best), and cues. Read once, on first use. */
final class Lexicon {

    private static final Map<Tongue, Lexicon> READ = new HashMap<>();

    private final Phrases<Double> valences;
    private final Phrases<Set<Cue>> cues = new Phrases<>(List.of());

    private Lexicon(Tongue tongue) {
        valences = new Phrases<>(endings(tongue));
        if (tongue == Tongue.EN) {
            addValences("vader.tsv");
        }
        addEveryday(tongue);
        addValences("afinn_" + tongue.code() + ".tsv");
        addCues(tongue);
    }

    /** The lists of a language; of English for an unknown one, since posts everywhere borrow from it. */
    static synchronized Lexicon of(Optional<Tongue> tongue) {
        return READ.computeIfAbsent(tongue.orElse(Tongue.EN), Lexicon::new);
    }

    Optional<Phrases.Found<Double>> valence(List<String> words, int at) {
        return valences.at(words, at);
    }

    Set<Cue> cues(List<String> words, int at) {
        return cues.at(words, at).map(Phrases.Found::value).orElse(Set.of());
    }

    /** Of adjectives, where the lists give few of their forms and allowing for the others was found to help. */
    private static List<String> endings(Tongue tongue) {
        return switch (tongue) {
            case DE -> List.of("e", "en", "er", "es", "em", "n");
            case FR -> List.of("s", "e", "es");
            case EN, ES, IT, PT -> List.of();
        };
    }

    private void addValences(String table) {
        for (String[] row : Table.read(table)) {
            if (!Symbols.isEmoticon(row[0])) {
                valences.add(row[0], Double.parseDouble(row[1]));
            }
        }
    }

    private void addEveryday(Tongue tongue) {
        for (String[] row : Table.read("everyday.tsv")) {
            if (row[0].equals(tongue.code())) {
                for (String phrase : row[2].split(", ")) {
                    valences.add(phrase, Double.parseDouble(row[1]));
                }
            }
        }
    }

    private void addCues(Tongue tongue) {
        Map<String, Set<Cue>> byPhrase = new HashMap<>();
        for (String[] row : Table.read("cues.tsv")) {
            if (row[0].equals(tongue.code())) {
                Cue cue = Cue.valueOf(row[1].toUpperCase(Locale.ROOT));
                for (String phrase : row[2].split(", ")) {
                    byPhrase.computeIfAbsent(phrase, unseen -> EnumSet.noneOf(Cue.class))
                            .add(cue);
                }
            }
        }
        byPhrase.forEach((phrase, meant) -> cues.add(phrase, Set.copyOf(meant)));
    }
}
