// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.mention.Mention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts mentions into stories one by one, as they come: a repeated sentence goes where the first one went, others to the story
 * whose telling words they share, the rest found new ones. Pure and deterministic: the same mentions in the same order give
 * the same stories. Mentions may come late and out of order.
 */
public final class StoryGrouper {

    /** A story without a post for so long is dropped; counted by the posts' own clocks. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(72);

    /** From this score on a mention belongs to a story. */
    private static final double BELONGS = 0.06;

    /** Posts, not counting repetitions, from which on a story's words are known well enough for one of them to do. */
    private static final int ESTABLISHED = 4;

    private final Telling telling;

    /**
     * A grouper for one watch.
     *
     * @param brandTerms what the watch looks for; it stands in nearly every mention and so tells no two stories apart
     */
    public StoryGrouper(Set<String> brandTerms) {
        this.telling = new Telling(brandTerms);
    }

    /** Where {@code mention} belongs, and the state that remembers it. */
    public Placed place(Stories state, Mention mention) {
        Post post = Post.of(mention, telling);
        Stories known = Retention.remembered(state, post.at());
        return repetition(known, post).or(() -> fitting(known, post)).orElseGet(() -> founded(known, post));
    }

    private static Optional<Placed> repetition(Stories state, Post post) {
        if (post.signature().isEmpty()) {
            return Optional.empty();
        }
        for (Sentence sentence : state.recent()) {
            if (NearCopy.same(sentence.signature(), post.signature())) {
                return state.find(sentence.story()).map(story -> repeated(state, story, post, sentence));
            }
        }
        return Optional.empty();
    }

    private static Placed repeated(Stories state, Story story, Post post, Sentence sentence) {
        Story next = Growth.repeated(story, post);
        return placed(state, next, sentence, Set.of(), true, "repeats what an earlier post says");
    }

    private static Optional<Placed> fitting(Stories state, Post post) {
        WordRarity rarity = state.background().rarity();
        Weighed weighed = Weighed.of(post, rarity);
        List<Match> matches = new ArrayList<>();
        for (Story story : state.live()) {
            Match.of(weighed, story, wordsNeeded(story), rarity)
                    .filter(match -> match.score() >= BELONGS)
                    .ifPresent(matches::add);
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        Placed placed = joined(state, post, matches.get(0), rarity);
        List<StoryId> alsoFitting =
                matches.stream().skip(1).map(match -> match.story().id()).toList();
        return Optional.of(new Merger(rarity).united(placed, alsoFitting));
    }

    /** One shared word may be chance until a story is established. */
    private static int wordsNeeded(Story story) {
        return story.posts() - story.duplicates() < ESTABLISHED ? 2 : 1;
    }

    private static Placed joined(Stories state, Post post, Match match, WordRarity rarity) {
        Story next = Growth.joined(match.story(), post, (int) Math.round(1000 * match.score()), rarity);
        Set<String> fresh = new HashSet<>();
        next.terms().forEach(term -> fresh.add(term.word()));
        match.story().terms().forEach(term -> fresh.remove(term.word()));
        return placed(state, next, new Sentence(post.signature(), next.id()), fresh, false, match.why());
    }

    private static Placed founded(Stories state, Post post) {
        Story next = Growth.founded(post, state.background().rarity());
        String why = post.telling().isEmpty()
                ? "has no word that tells what it is about"
                : "has too little in common with what was said before";
        Sentence said = new Sentence(post.signature(), next.id());
        return placed(state, next, said, Set.copyOf(post.telling()), false, why);
    }

    private static Placed placed(
            Stories state, Story next, Sentence said, Set<String> fresh, boolean duplicate, String why) {
        List<Story> live = Retention.live(state, next);
        Background background = state.background().seen(fresh, next.posts() == 1);
        Stories after = new Stories(live, Retention.recent(state, said, said, live), background);
        return new Placed(after, next.id(), Optional.empty(), duplicate, why);
    }
}
