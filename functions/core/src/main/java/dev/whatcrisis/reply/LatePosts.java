// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.tone.StopWords;
import dev.whatcrisis.tone.TextWords;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was written after an incident ended and has nothing to do with it. While people talk of nothing else, whoever shares a word with
 * it means it; afterwards the same word is that of every day. Then a post is about it that answers it or what we said of it, that we
 * answered, that has two of its words, or one and the same harm.
 */
final class LatePosts {
    /** Words of a matter that tell it from others, beside those of its headline. */
    private static final int TELLING = 8;

    private static final int SHORTEST = 3;

    private final Set<MentionId> thread = new HashSet<>();
    private final Set<MentionId> answered;
    private final Set<String> words;
    private final List<Says> said;

    private LatePosts(Incident incident, Watch watch, List<Mention> before, List<Mention> ours, Instant end) {
        this.words = words(incident, watch, before);
        this.said = before.stream().flatMap(post -> post.says().stream()).toList();
        this.answered = ours.stream()
                .filter(post -> post.deletedAt().isEmpty())
                .flatMap(post -> post.replyTo().stream())
                .collect(Collectors.toSet());
        before.forEach(post -> thread.add(post.id()));
        incident.origin().ownPost().ifPresent(thread::add);
        ours.stream().filter(post -> LateAnswers.saidOfIt(post, end)).forEach(post -> thread.add(post.id()));
    }

    /**
     * Those of the posts that came after its end and are about something else; none while it goes on.
     *
     * @param posts of others that have a word of it
     * @param ours what the team posted since it began
     */
    static Set<MentionId> in(Incident incident, Watch watch, List<Mention> posts, List<Mention> ours) {
        return incident.endedAt()
                .map(end -> {
                    List<Mention> before = posts.stream()
                            .filter(post -> !post.at().isAfter(end))
                            .toList();
                    return new LatePosts(incident, watch, before, ours, end).among(posts, ours, end);
                })
                .orElse(Set.of());
    }

    /** In the order in which they were written, as what is about it is answered in turn. */
    private Set<MentionId> among(List<Mention> posts, List<Mention> ours, Instant end) {
        List<Mention> after = new ArrayList<>(ours);
        after.addAll(posts);
        Set<MentionId> others = new HashSet<>();
        after.stream()
                .filter(post -> post.at().isAfter(end))
                .sorted(Comparator.comparing(Mention::at)
                        .thenComparing(post -> post.id().key()))
                .forEach(post -> {
                    if (about(post)) {
                        thread.add(post.id());
                    } else if (!post.own()) {
                        others.add(post.id());
                    }
                });
        return others;
    }

    private boolean about(Mention post) {
        if (post.replyTo().filter(thread::contains).isPresent() || answered.contains(post.id())) {
            return true;
        }
        Set<String> shared = new HashSet<>(TextWords.of(post.text()));
        shared.retainAll(words);
        return shared.size() > 1
                || !shared.isEmpty() && post.says().filter(this::sameHarm).isPresent();
    }

    private boolean sameHarm(Says says) {
        return says.harm() != Harm.NONE && said.stream().anyMatch(before -> before.harm() == says.harm());
    }

    private static Set<String> words(Incident incident, Watch watch, List<Mention> before) {
        Set<String> brand = watch.terms().stream()
                .flatMap(term -> TextWords.of(term.replaceFirst("^[@#]", "")).stream())
                .collect(Collectors.toSet());
        Map<String, Integer> counts = new HashMap<>();
        before.forEach(
                post -> new HashSet<>(TextWords.of(post.text())).forEach(word -> counts.merge(word, 1, Integer::sum)));
        Set<String> words = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && tells(entry.getKey(), brand))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TELLING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Arrays.stream(incident.headline().split("[, ]+"))
                .flatMap(word -> TextWords.of(word).stream())
                .filter(word -> tells(word, brand))
                .forEach(words::add);
        return words;
    }

    private static boolean tells(String word, Set<String> brand) {
        return word.length() >= SHORTEST && !brand.contains(word) && !StopWords.contains(word);
    }
}
