// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queue of an incident as its stores have it, and the steps that people take in it. */
public final class Replies {
    private static final int ATTEMPTS = 5;

    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final ReplyStore replies;

    public Replies(MentionStore mentions, IncidentStore incidents, ReplyStore replies) {
        this.mentions = mentions;
        this.incidents = incidents;
        this.replies = replies;
    }

    /**
     * The queue as it is now.
     *
     * @param replies everybody who wrote, in the order in which to answer
     * @param posts those of others that can be read, by their ids
     * @param ownPosts what the team posted since it began
     */
    public record Queue(List<Reply> replies, Map<MentionId, Mention> posts, List<Mention> ownPosts) {
        public Queue {
            replies = List.copyOf(replies);
            posts = Map.copyOf(posts);
            ownPosts = List.copyOf(ownPosts);
        }

        public ReplyNumbers numbers() {
            return ReplyNumbers.of(replies);
        }

        /** Our words to everybody else, sent or about to be sent. */
        public List<String> sent(ReplyId but) {
            return replies.stream()
                    .filter(reply -> !reply.id().equals(but))
                    .flatMap(reply -> reply.ourWords().stream())
                    .toList();
        }

        public Optional<Reply> find(ReplyId id) {
            return replies.stream().filter(reply -> reply.id().equals(id)).findFirst();
        }
    }

    public Queue queue(Incident incident, Watch watch, Instant now) {
        return queue(incident, watch, replies.of(incident.id()), now);
    }

    private Queue queue(Incident incident, Watch watch, List<Reply> stored, Instant now) {
        List<Mention> posts = mentions.findAll(watch.id(), incidents.ownMentions(incident), now);
        Instant until = ReplyDays.until(incident, watch.zone())
                .filter(end -> end.isBefore(now))
                .orElse(now);
        List<Mention> ours = mentions.ownPosts(watch.id(), incident.times().firstMentionAt(), until.plusMillis(1));
        List<Reply> known = own(incident, stored);
        Set<MentionId> others = others(incident, watch, posts, ours, known);
        Matter matter = new Matter(
                incident,
                watch,
                posts.stream().filter(post -> !others.contains(post.id())).toList(),
                ours);
        Map<MentionId, Mention> readable = new HashMap<>();
        matter.posts().stream()
                .filter(post -> post.deletedAt().isEmpty())
                .forEach(post -> readable.put(post.id(), post));
        List<Reply> replies = ReplyQueue.of(matter, without(known, others));
        return new Queue(waitsForNobody(incident) ? decided(replies) : replies, readable, ours);
    }

    /** Of what was somebody else's, or no mistake, nobody waits for an answer of ours; what goes on elsewhere takes its people along. */
    private static boolean waitsForNobody(Incident incident) {
        return incident.state() instanceof State.Over over && !over.how().ours() && !incident.merged();
    }

    private static List<Reply> decided(List<Reply> replies) {
        return replies.stream().filter(reply -> !reply.owed()).toList();
    }

    /** What came after the end and is about something else, but for those whom a person made a decision of. */
    private static Set<MentionId> others(
            Incident incident, Watch watch, List<Mention> posts, List<Mention> ours, List<Reply> known) {
        Set<MentionId> others = new HashSet<>(LatePosts.in(
                incident, watch, posts.stream().filter(post -> !post.own()).toList(), ours));
        known.stream()
                .filter(reply -> !reply.state().by().equals(TimelineEntry.WATCH))
                .flatMap(reply -> reply.posts().stream())
                .forEach(asked -> others.remove(asked.post()));
        return others;
    }

    /** Without people, and posts of people, whom a person took off it. */
    private List<Reply> own(Incident incident, List<Reply> stored) {
        return without(stored, incidents.takenOff(incident));
    }

    private static List<Reply> without(List<Reply> stored, Set<MentionId> gone) {
        return gone.isEmpty()
                ? stored
                : stored.stream().flatMap(reply -> reply.without(gone).stream()).toList();
    }

    /**
     * Takes a step and stores where it led. When somebody else did something in between, the step is taken again from there.
     *
     * @return empty when there is no such reply
     */
    public Optional<ReplyChange> step(
            Incident incident, Watch watch, ReplyId id, Function<Reply, ReplyChange> step, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Reply> reply = queue(incident, watch, now).find(id);
            if (reply.isEmpty()) {
                return Optional.empty();
            }
            ReplyChange change = step.apply(reply.get());
            if (!(change instanceof ReplyChange.Done done)) {
                return Optional.of(change);
            }
            Optional<Reply> saved = replies.save(done.reply());
            if (saved.isPresent()) {
                return saved.map(ReplyChange.Done::new);
            }
        }
        return Optional.of(new ReplyChange.Refused(Fact.of("refused.reply.busy")));
    }

    /**
     * Stores what is known of the queue and was not stored yet, so that it outlives the posts. Whatever breaks off is done the
     * next time.
     *
     * @return the queue as it is now
     */
    public Queue remember(Incident incident, Watch watch, Instant now) {
        List<Reply> stored = replies.of(incident.id());
        Queue queue = queue(incident, watch, stored, now);
        queue.replies().stream()
                .filter(reply -> !stored.contains(reply))
                .filter(reply -> reply.need().isPresent() || reply.version() > 0)
                .forEach(replies::save);
        return queue;
    }

    /** Takes out of what is stored the links to posts that are deleted: a link may hold a name. */
    public void unlinkDeleted(Incident incident, Watch watch, Instant now) {
        replies.of(incident.id()).forEach(stored -> unlinkDeleted(stored, watch, now));
    }

    /** Once more when somebody did something in between. */
    private void unlinkDeleted(Reply known, Watch watch, Instant now) {
        Optional<Reply> stored = Optional.of(known);
        for (int attempt = 0; attempt < ATTEMPTS && stored.isPresent(); attempt++) {
            Reply next = withoutDeleted(stored.get(), watch, now);
            if (next.equals(stored.get()) || replies.save(next).isPresent()) {
                return;
            }
            stored = replies.find(known.incident(), known.id());
        }
    }

    private Reply withoutDeleted(Reply stored, Watch watch, Instant now) {
        List<MentionId> ids = stored.posts().stream().map(Asked::post).toList();
        Set<MentionId> deleted = mentions.findAll(watch.id(), ids, now).stream()
                .filter(post -> post.deletedAt().isPresent())
                .map(Mention::id)
                .collect(Collectors.toSet());
        return stored.withPosts(stored.posts().stream()
                .map(asked -> deleted.contains(asked.post()) ? asked.withoutLink() : asked)
                .toList());
    }
}
