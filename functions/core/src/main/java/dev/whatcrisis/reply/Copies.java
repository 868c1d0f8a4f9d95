// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.tone.TextWords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which posts pass on the words of another one. */
final class Copies {
    /** Fewer words are said by many people independently. */
    private static final int WORDS = 5;

    /** What is said to the team itself is no copy unless so many said it before. */
    private static final int SAID_TO_US = 3;

    private Copies() {}

    /**
     * The first to say it says it themselves; people may say again what they said.
     *
     * @param answersUs whether a post speaks to the team
     */
    static Set<MentionId> among(List<Writer> writers, Predicate<Mention> answersUs) {
        Map<String, Set<Writer>> said = new HashMap<>();
        Set<MentionId> copies = new HashSet<>();
        writers.stream()
                .flatMap(writer -> writer.posts().stream().map(post -> new Said(writer, post)))
                .sorted(Comparator.comparing((Said one) -> one.post().at())
                        .thenComparing(one -> one.post().id().key()))
                .forEach(one -> {
                    List<String> words = TextWords.of(one.post().text());
                    Set<Writer> before = said.computeIfAbsent(String.join(" ", words), any -> new HashSet<>());
                    int most = answersUs.test(one.post()) ? SAID_TO_US : 1;
                    if (words.size() >= WORDS && !before.contains(one.writer()) && before.size() >= most) {
                        copies.add(one.post().id());
                    }
                    before.add(one.writer());
                });
        return copies;
    }

    private record Said(Writer writer, Mention post) {}
}
