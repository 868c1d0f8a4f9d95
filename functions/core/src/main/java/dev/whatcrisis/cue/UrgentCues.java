// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.crisis.BrandWords;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reading.FlagReader;
import dev.whatcrisis.slip.OwnSlipSearch;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a story may have an urgent flag at all, told from single posts: where it may not, it need not be judged for one. Most
 * stories are small and speak of nothing of the kind.
 */
public final class UrgentCues {
    /** Without a post that says one of these, or means it, no urgent flag is raised, see {@link FlagReader} and {@link OwnSlipSearch}. */
    private static final Set<CueKind> NEEDED = EnumSet.of(
            CueKind.SAFETY,
            CueKind.DANGER,
            CueKind.HIJACK,
            CueKind.BREACH,
            CueKind.LEGAL,
            CueKind.MINOR,
            CueKind.VIOLENCE,
            CueKind.MISCONDUCT,
            CueKind.OWNPOST,
            CueKind.PUZZLED);

    /** Without one of these, and without an answer, no own post is looked at, see {@link OwnSlipSearch}. */
    private static final Set<CueKind> OF_OWN_POSTS = EnumSet.of(CueKind.OWNPOST, CueKind.PUZZLED);

    private UrgentCues() {}

    /** False only when no post means or has a word for such a thing and none answers an own post. */
    public static boolean in(StoryFacts facts) {
        return facts.mentions().stream().anyMatch(UrgentCues::meant) || holds(facts, NEEDED);
    }

    /** False only when no post answers an own post or has a word for one. */
    public static boolean touchOwnPosts(StoryFacts facts) {
        return holds(facts, OF_OWN_POSTS);
    }

    private static boolean meant(Mention post) {
        return post.says().filter(Says::known).filter(ByMeaning::urgent).isPresent();
    }

    private static boolean holds(StoryFacts facts, Set<CueKind> kinds) {
        BrandWords brand = BrandWords.of(facts.watch());
        Set<MentionId> own = facts.ownPosts().stream().map(Mention::id).collect(Collectors.toSet());
        return facts.mentions().stream()
                .anyMatch(post -> post.replyTo().filter(own::contains).isPresent() || says(post, brand, kinds));
    }

    private static boolean says(Mention post, BrandWords brand, Set<CueKind> kinds) {
        PostReading reading = PostReading.of(post.text(), post.lang(), brand);
        return !Collections.disjoint(reading.said(), kinds);
    }
}
