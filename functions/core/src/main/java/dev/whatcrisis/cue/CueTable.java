// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cue words of one language. */
final class CueTable {
    static final List<CueTable> ALL =
            Stream.of("en", "fr", "es", "de", "it", "pt").map(CueTable::read).toList();

    private static final int STATED_IS_WRONG = 3;

    /** Letters by which phrases are looked up; no phrase with an open ending is shorter. */
    private static final int BEGINNING = 2;

    private record Cue(CueKind kind, CuePhrase phrase) {}

    private final String language;
    private final Map<CueKind, List<CuePhrase>> phrases;
    private final Map<String, List<Cue>> byBeginning;
    private final Set<String> negators;
    private final Set<String> smallWords;

    private CueTable(String language, Map<CueKind, List<CuePhrase>> phrases) {
        this.language = language;
        this.phrases = phrases;
        this.byBeginning = index(phrases);
        this.negators = singleWords(CueKind.NEGATOR);
        this.smallWords = singleWords(CueKind.WORDS, CueKind.NEGATOR);
    }

    /**
     * The table to read a post with: the stated language, unless none of its small words occur and three of another
     * language do; without a stated language the one with the most small words, English on a tie.
     */
    static CueTable of(String stated, List<String> words) {
        CueTable likely = ALL.get(0);
        long most = likely.smallWords(words);
        for (CueTable table : ALL.subList(1, ALL.size())) {
            long small = table.smallWords(words);
            likely = small > most ? table : likely;
            most = Math.max(most, small);
        }
        Optional<CueTable> known = byTag(stated);
        boolean believed =
                known.isPresent() && (most < STATED_IS_WRONG || known.get().smallWords(words) > 0);
        return believed ? known.get() : likely;
    }

    private static Optional<CueTable> byTag(String tag) {
        return ALL.stream()
                .filter(table -> tag.equals(table.language) || tag.startsWith(table.language + "-"))
                .findFirst();
    }

    private long smallWords(List<String> words) {
        long count = 0;
        for (String word : words) {
            count += smallWords.contains(word) ? 1 : 0;
        }
        return count;
    }

    private Set<String> singleWords(CueKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> of(kind).stream())
                .map(CuePhrase::words)
                .filter(words -> words.size() == 1)
                .map(words -> words.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All kinds of cues in a text. */
    Set<CueKind> kindsIn(List<String> words) {
        Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        for (int at = 0; at < words.size(); at++) {
            for (Cue cue : byBeginning.getOrDefault(beginning(words.get(at)), List.of())) {
                if (!kinds.contains(cue.kind())
                        && cue.phrase().at(words, at, cue.kind().deniable() ? negators : Set.of())) {
                    kinds.add(cue.kind());
                }
            }
        }
        return kinds;
    }

    private static Map<String, List<Cue>> index(Map<CueKind, List<CuePhrase>> phrases) {
        Map<String, List<Cue>> index = new HashMap<>();
        phrases.forEach((kind, all) -> all.forEach(
                phrase -> index.computeIfAbsent(beginning(phrase.words().get(0)), key -> new ArrayList<>())
                        .add(new Cue(kind, phrase))));
        return index;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }

    List<CuePhrase> of(CueKind kind) {
        return phrases.getOrDefault(kind, List.of());
    }

    private static CueTable read(String language) {
        Map<CueKind, List<CuePhrase>> phrases = new EnumMap<>(CueKind.class);
        for (String[] row : TableRows.read(CueTable.class, "cues-" + language + ".tsv")) {
            List<CuePhrase> kind = phrases.computeIfAbsent(CueKind.valueOf(row[0]), key -> new ArrayList<>());
            Stream.of(row[1].split(",", -1)).map(CuePhrase::of).forEach(kind::add);
        }
        return new CueTable(language, phrases);
    }

    String language() {
        return language;
    }
}
