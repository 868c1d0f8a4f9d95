// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.cue.CaseThresholds;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.ReadPost;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.cue.Voices;
import dev.whatcrisis.mention.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The own post that a story is about, if it is a slip: people answer it, or speak of "your post" soon after it.
 *
 * @param post the own post
 */
public record OwnSlipSearch(Mention post, Slip slip) {

    public static Optional<OwnSlipSearch> in(StoryVoices voices) {
        return voices.facts().ownPosts().stream()
                .sorted(Comparator.comparing(Mention::at).reversed())
                .flatMap(own -> about(own, voices).stream())
                .findFirst();
    }

    private static Optional<OwnSlipSearch> about(Mention own, StoryVoices voices) {
        List<Mention> answers = voices.answersTo(own);
        Voices later = voices.all().that(post -> !post.mention().at().isBefore(own.at()));
        boolean speaksOfIt = later.saying(CueKind.OWNPOST, CueKind.PUZZLED) >= CaseThresholds.TOPIC
                && later.share(CueKind.OWNPOST, CueKind.PUZZLED) >= CaseThresholds.TOPIC_SHARE;
        if (answers.isEmpty() && !speaksOfIt) {
            return Optional.empty();
        }
        List<Mention> reactions = answers.isEmpty()
                ? later.posts().stream().map(ReadPost::mention).toList()
                : answers;
        return OwnSlips.inspect(own, reactions, voices.facts().now()).map(slip -> new OwnSlipSearch(own, slip));
    }
}
