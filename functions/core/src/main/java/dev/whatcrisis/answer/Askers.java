// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.tone.TextLanguage;
import dev.whatcrisis.watch.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those who wait for a word of the team. */
public final class Askers {
    private Askers() {}

    /**
     * The language in which most of them write, each person counted once; what the team and the press write does not count.
     *
     * @param ours in which to answer when it is not known, or when as many write in it as in any other
     */
    public static Language language(List<Mention> posts, Language ours) {
        Map<Language, Integer> people = new EnumMap<>(Language.class);
        Set<String> counted = new HashSet<>();
        for (Mention post : posts) {
            Optional<Language> language =
                    post.own() || post.press() || post.text().isBlank()
                            ? Optional.empty()
                            : TextLanguage.of(post.text(), post.lang());
            if (language.isPresent() && counted.add(who(post))) {
                people.merge(language.get(), 1, Integer::sum);
            }
        }
        int most = people.values().stream().max(Integer::compare).orElse(0);
        return people.getOrDefault(ours, 0) == most
                ? ours
                : Collections.max(people.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
    }

    private static String who(Mention post) {
        return post.author().map(Author::id).orElseGet(() -> post.id().key());
    }
}
