// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.MentionId;
import java.util.Optional;
import java.util.Set;

/**
 * Brings what was done for people to the incident in which they are answered from now on: that into which theirs was merged, or the
 * one that was taken off theirs. Of a person who is known there already, what is further stays. Can be repeated.
 */
public final class BringReplies {
    private static final int ATTEMPTS = 5;

    private final ReplyStore replies;

    public BringReplies(ReplyStore replies) {
        this.replies = replies;
    }

    /** Everybody of the one goes on in the other. */
    public void all(Incident from, Incident to) {
        replies.of(from.id()).forEach(reply -> bring(reply, to));
    }

    /** Whoever wrote nothing but these posts goes on in the other. */
    public void of(Incident from, Incident to, Set<MentionId> posts) {
        replies.of(from.id()).stream()
                .filter(reply -> reply.posts().stream().map(Asked::post).allMatch(posts::contains))
                .forEach(reply -> bring(reply, to));
    }

    private void bring(Reply reply, Incident to) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Reply> there = replies.find(to.id(), reply.id());
            boolean further =
                    there.filter(known -> known.progress() >= reply.progress()).isPresent();
            long version = there.map(Reply::version).orElse(0L);
            if (further || replies.save(reply.in(to.id()).withVersion(version)).isPresent()) {
                return;
            }
        }
    }
}
