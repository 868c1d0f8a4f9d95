// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.crisis.BrandWords;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The posts of a story, read once.
 *
 * @param all everybody who speaks
 * @param serious those who do not praise: only they can report a harm
 * @param posts every post, repeated wordings included
 * @param ours own posts that are still readable
 */
public record StoryVoices(StoryFacts facts, Voices all, Voices serious, List<ReadPost> posts, List<ReadPost> ours) {

    public static StoryVoices of(StoryFacts facts) {
        BrandWords brand = BrandWords.of(facts.watch());
        List<ReadPost> posts =
                facts.mentions().stream().map(post -> ReadPost.of(post, brand)).toList();
        Voices all = Voices.of(posts);
        return new StoryVoices(facts, all, all.that(post -> !post.positive()), posts, read(facts.ownPosts()));
    }

    /** Hashtags of own posts and of the watch's terms, in lower case with their sign. */
    public Set<String> ownHashtags() {
        Set<String> tags = facts.ownPosts().stream()
                .flatMap(post -> Hashtags.in(post.text()).stream())
                .collect(Collectors.toSet());
        facts.watch().terms().forEach(term -> tags.addAll(Hashtags.in(term)));
        return tags;
    }

    /** Posts that answer this one. */
    public List<Mention> answersTo(Mention own) {
        return facts.mentions().stream()
                .filter(post -> post.replyTo().filter(own.id()::equals).isPresent())
                .toList();
    }

    /** Whether an own post said so since the story began. */
    public boolean weSaid(CueKind kind) {
        return saying(kind, facts, ours).findAny().isPresent();
    }

    /** What the story would be read from if no own post had said so since it began; those of strangers are not read for it. */
    public static StoryFacts hadWeNotSaid(CueKind kind, StoryFacts facts) {
        Set<MentionId> said = saying(kind, facts, read(facts.ownPosts()))
                .map(own -> own.mention().id())
                .collect(Collectors.toSet());
        List<Mention> others = facts.ownPosts().stream()
                .filter(own -> !said.contains(own.id()))
                .toList();
        return new StoryFacts(facts.watch(), facts.mentions(), others, facts.now());
    }

    private static List<ReadPost> read(List<Mention> ownPosts) {
        return ownPosts.stream().map(post -> ReadPost.of(post, BrandWords.NONE)).toList();
    }

    private static Stream<ReadPost> saying(CueKind kind, StoryFacts facts, List<ReadPost> ours) {
        Optional<Instant> began = facts.mentions().stream().map(Mention::at).min(Comparator.naturalOrder());
        return began.stream()
                .flatMap(
                        start -> ours.stream().filter(own -> !own.mention().at().isBefore(start) && own.says(kind)));
    }
}
