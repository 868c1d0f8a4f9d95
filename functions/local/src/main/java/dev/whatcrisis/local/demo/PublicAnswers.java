// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.answer.ClosingThread;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.InMemoryPorts;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.reply.ReplyState;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the team's own posts did since the look before: whom they answered, and that they closed the thread. */
final class PublicAnswers {
    /** A post is read some minutes after it was written. */
    private static final Duration READ_WITHIN = Duration.ofHours(1);

    private static final int LATEST = 100;

    private final InMemoryPorts ports;
    private final Replies replies;
    private final Set<MentionId> seen = new HashSet<>();

    PublicAnswers(InMemoryPorts ports) {
        this.ports = ports;
        this.replies = new Replies(ports.mentions(), ports.incidents(), ports.replies());
    }

    /** In a line each; empty at most looks, which read one hour of the team's posts and no more. */
    List<Fact> seen(Watch watch, Instant now) {
        Set<MentionId> fresh = new HashSet<>();
        for (Mention own : ports.mentions().ownPosts(watch.id(), now.minus(READ_WITHIN), now.plusMillis(1))) {
            if (seen.add(own.id()) && own.replyTo().isPresent()) {
                fresh.add(own.id());
            }
        }
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        incidents(watch, now)
                .filter(incident -> ReplyDays.open(incident, watch.zone(), now))
                .forEach(incident -> facts.addAll(of(incident, replies.queue(incident, watch, now), fresh)));
        return facts;
    }

    private Stream<Incident> incidents(Watch watch, Instant now) {
        return Stream.concat(
                ports.incidents().open(watch.id()).stream(),
                ports.incidents().ended(watch.id(), now.minus(ReplyDays.LONGEST), LATEST).stream());
    }

    private static List<Fact> of(Incident incident, Replies.Queue queue, Set<MentionId> fresh) {
        List<Fact> facts = new ArrayList<>();
        queue.replies().stream()
                .filter(reply -> by(reply).filter(fresh::contains).isPresent())
                .map(reply ->
                        Fact.of("demo.reply.ticked").with("delay", reply.delay().orElse(Duration.ZERO)))
                .forEach(facts::add);
        ClosingThread.in(incident, queue.ownPosts())
                .map(thread -> thread.posts().getLast().id())
                .filter(fresh::contains)
                .ifPresent(last -> facts.add(Fact.of("demo.closed")));
        return facts;
    }

    private static Optional<MentionId> by(Reply reply) {
        return reply.state() instanceof ReplyState.Answered answered ? answered.post() : Optional.empty();
    }
}
