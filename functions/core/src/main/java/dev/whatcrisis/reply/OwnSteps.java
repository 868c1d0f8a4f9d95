// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the team did in public about a matter, as far as its own posts show it.
 *
 * @param takenDownAt when it was seen that our own post that started it was gone
 * @param ownedUpAt when we first said sorry
 * @param answered posts of others that we answered
 */
public record OwnSteps(Optional<Instant> takenDownAt, Optional<Instant> ownedUpAt, int answered) {
    public static final OwnSteps NONE = new OwnSteps(Optional.empty(), Optional.empty(), 0);

    /**
     * @param posts those of others that are about it
     * @param ownPosts the team's, tombstones included
     */
    public static OwnSteps of(Incident incident, Collection<MentionId> posts, List<Mention> ownPosts) {
        Set<MentionId> theirs = new HashSet<>(posts);
        List<Mention> since = ownPosts.stream()
                .filter(post -> !post.at().isBefore(incident.times().firstMentionAt()))
                .toList();
        List<Mention> standing =
                since.stream().filter(post -> post.deletedAt().isEmpty()).toList();
        return new OwnSteps(
                since.stream()
                        .filter(post -> incident.origin()
                                .ownPost()
                                .filter(post.id()::equals)
                                .isPresent())
                        .flatMap(post -> post.deletedAt().stream())
                        .findFirst(),
                standing.stream().filter(OwnSteps::apologises).map(Mention::at).min(Comparator.naturalOrder()),
                (int) standing.stream()
                        .flatMap(post -> post.replyTo().stream())
                        .filter(theirs::contains)
                        .distinct()
                        .count());
    }

    /** Whether it was read as an apology of the team's. */
    public static boolean apologises(Mention own) {
        return own.says().filter(says -> says.label() == Label.OWN_APOLOGY).isPresent();
    }

    /** Each step that was taken, in a few words; empty when none was. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        takenDownAt.ifPresent(at -> facts.add(Fact.of("steps.down").with("at", at)));
        ownedUpAt.ifPresent(at -> facts.add(Fact.of("steps.owned").with("at", at)));
        if (answered > 0) {
            facts.add(Fact.of("steps.answered").with("n", answered));
        }
        return facts;
    }
}
