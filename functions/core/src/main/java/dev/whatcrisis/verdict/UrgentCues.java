// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a story may have an urgent flag at all, told from single posts: where it may not, it need not be judged for one. Most
 * stories are small and speak of nothing of the kind.
 */
public final class UrgentCues {
    /** Without a post that says one of these no urgent flag is raised, see {@link FlagReader} and {@link OwnSlipSearch}. */
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

    private UrgentCues() {}

    /** False only when no post has such a word and none answers an own post. */
    public static boolean in(StoryFacts facts) {
        Set<String> brand = StoryVoices.brandWords(facts);
        Set<MentionId> own = facts.ownPosts().stream().map(Mention::id).collect(Collectors.toSet());
        return facts.mentions().stream()
                .anyMatch(post -> post.replyTo().filter(own::contains).isPresent() || says(post, brand));
    }

    private static boolean says(Mention post, Set<String> brand) {
        return !Collections.disjoint(
                PostReading.of(post.text(), post.lang(), brand).said(), NEEDED);
    }
}
