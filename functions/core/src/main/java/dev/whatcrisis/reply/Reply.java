// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person who wrote in an incident, across their posts and networks, and how far the team is with an answer. It holds links and
 * our own words only: what they wrote and what they are called stays in their posts, and goes with them.
 *
 * @param posts theirs, the first one first; never empty
 * @param need the greatest of all their posts; empty while none of them is owed an answer
 * @param reason why they are owed one, or are not
 * @param language in which they write; empty when it is none that the product speaks
 * @param since when they wrote what first needed an answer
 * @param wroteAgainAt when they wrote last, where that was after the answer
 * @param version 0 before the first save, then one more each save
 */
public record Reply(
        ReplyId id,
        IncidentId incident,
        WatchId watch,
        List<Asked> posts,
        Optional<Need> need,
        Fact reason,
        Optional<Language> language,
        Instant since,
        ReplyState state,
        Optional<Instant> wroteAgainAt,
        long version) {
    /** The greatest need first. */
    static final Comparator<Reply> BY_NEED =
            Comparator.comparing(reply -> reply.need().map(Enum::ordinal).orElse(Need.values().length));

    /** By what they need, then who waits longest first. */
    public static final Comparator<Reply> BY_NEED_AND_WAITING = BY_NEED.thenComparing(Reply::since)
            .thenComparing(reply -> reply.id().value());

    public Reply {
        posts = List.copyOf(posts);
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("a reply is to at least one post");
        }
    }

    /** Whether the team still owes an answer: it waits, or somebody writes it. */
    public boolean owed() {
        return state instanceof ReplyState.Open || state instanceof ReplyState.Drafted;
    }

    public boolean answered() {
        return state instanceof ReplyState.Answered;
    }

    /** Whether it is left by the criteria alone, and no person said so. */
    public boolean leftByWatch() {
        return state instanceof ReplyState.Left && state.by().equals(TimelineEntry.WATCH);
    }

    /** From what first needed an answer to the answer; empty while there is none. */
    public Optional<Duration> delay() {
        return state instanceof ReplyState.Answered answered
                ? Optional.of(Duration.between(since, answered.at())).map(d -> d.isNegative() ? Duration.ZERO : d)
                : Optional.empty();
    }

    /** What we wrote to them, or are about to; empty while there is nothing. */
    public Optional<String> ourWords() {
        return switch (state) {
            case ReplyState.Answered answered -> Optional.of(answered.words()).filter(words -> !words.isBlank());
            case ReplyState.Drafted draft -> Optional.of(draft.text()).filter(words -> !words.isBlank());
            default -> Optional.empty();
        };
    }

    public boolean to(MentionId post) {
        return posts.stream().anyMatch(asked -> asked.post().equals(post));
    }

    public Reply with(ReplyState next) {
        return new Reply(id, incident, watch, posts, need, reason, language, since, next, wroteAgainAt, version);
    }

    /** How far it is: of two that turn out to be one person the one that is further stays. */
    int progress() {
        return switch (state) {
            case ReplyState.Answered answered -> 3;
            case ReplyState.Drafted drafted -> 2;
            case ReplyState.Left left -> leftByWatch() ? 0 : 2;
            case ReplyState.Open open -> 1;
        };
    }

    /** The same person in another incident. */
    Reply in(IncidentId other) {
        return new Reply(id, other, watch, posts, need, reason, language, since, state, wroteAgainAt, version);
    }

    public Reply withVersion(long next) {
        return new Reply(id, incident, watch, posts, need, reason, language, since, state, wroteAgainAt, next);
    }

    /** The same without these posts; empty when they wrote no others. */
    Optional<Reply> without(Set<MentionId> gone) {
        List<Asked> left =
                posts.stream().filter(asked -> !gone.contains(asked.post())).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(withPosts(left));
    }

    Reply withPosts(List<Asked> next) {
        return new Reply(id, incident, watch, next, need, reason, language, since, state, wroteAgainAt, version);
    }

    Reply wroteAgain(Optional<Instant> at) {
        return new Reply(id, incident, watch, posts, need, reason, language, since, state, at, version);
    }
}
