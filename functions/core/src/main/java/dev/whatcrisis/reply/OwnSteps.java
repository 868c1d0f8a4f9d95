// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the team did in public about a matter, as far as its own posts show it.
 *
 * @param takenDownAt when it was seen that our own post that started it was gone
 * @param ownedUpAt when we first said sorry
 * @param answered posts of others that we answered
 */
public record OwnSteps(Optional<Instant> takenDownAt, Optional<Instant> ownedUpAt, int answered) {
    /** What a timeline says of an apology of the team's. */
    public static final String APOLOGISED = "entry.apologised";

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

    /**
     * With what the incident's timeline recorded: what was read as an apology, or gone, stays so when nobody knows the post any more. An
     * apology that is known to be taken back is none.
     *
     * @param ownPosts the team's as far as they are still known, tombstones included
     */
    public OwnSteps recorded(List<TimelineEntry> timeline, List<Mention> ownPosts) {
        Set<Instant> takenBack = ownPosts.stream()
                .filter(post -> post.deletedAt().isPresent())
                .map(Mention::at)
                .collect(Collectors.toSet());
        return new OwnSteps(
                takenDownAt.or(() -> first(timeline, entry -> entry.kind() == TimelineEntry.Kind.DELETED)),
                first(timeline, entry -> entry.what().key().equals(APOLOGISED) && !takenBack.contains(entry.at()))
                        .filter(at -> ownedUpAt.filter(at::isAfter).isEmpty())
                        .or(() -> ownedUpAt),
                answered);
    }

    private static Optional<Instant> first(List<TimelineEntry> timeline, Predicate<TimelineEntry> which) {
        return timeline.stream().filter(which).map(TimelineEntry::at).min(Comparator.naturalOrder());
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
