// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortem.Answers;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.ReplyPolicy;
import dev.whatcrisis.answer.ClosingThread;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reply.LateAnswers;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.wording.Links;
import dev.whatcrisis.wording.RepliesWording;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The month after: notes what the team said in public as soon as it is seen, and once a day, before the brief, stores who is to
 * be answered and asks about the last ones. Between these a look reads nothing for it.
 */
public final class FollowReplies {
    /** Before the brief of 06:45. */
    private static final LocalTime ROUND = LocalTime.of(6, 30);

    /** Posts of incidents that one round reads, the latest incidents first, so that a look stays a look. */
    private static final int MOST_POSTS = 4_000;

    private final Ports ports;
    private final DueMessages messages;
    private final Replies replies;

    public FollowReplies(Ports ports, Links links) {
        this.ports = ports;
        this.messages = new DueMessages(ports, links);
        this.replies = new Replies(ports.mentions(), ports.incidents(), ports.replies());
    }

    /**
     * @param incidents that are open, or ended a short while ago
     * @param lastLook when the look before was; empty at the first one
     * @param posted whether an own post was read in this look
     */
    public void follow(Snapshot moment, List<Incident> incidents, Optional<Instant> lastLook, boolean posted) {
        Instant now = moment.now();
        ZoneId zone = moment.watch().zone();
        boolean morning = lastLook.filter(last -> passed(last, now, zone)).isPresent();
        int left = MOST_POSTS;
        for (Incident incident : latestFirst(incidents)) {
            if (!ReplyDays.open(incident, zone, now)) {
                continue;
            }
            boolean ended = lastLook.filter(incident::endedAfter).isPresent();
            if (posted) {
                note(incident, moment.ownPosts());
            }
            if ((morning || ended) && left > 0) {
                left -= remember(moment, incident).posts().size();
            }
        }
    }

    /**
     * Brings late answers to what is over, so that whoever wrote them is seen to wait.
     *
     * @param incidents as in {@link #follow}
     * @param unclaimed new posts by others that no incident has
     */
    public void join(Snapshot moment, List<Incident> incidents, List<Mention> unclaimed) {
        List<Mention> left = new ArrayList<>(
                unclaimed.stream().filter(post -> post.replyTo().isPresent()).toList());
        for (Incident incident : latestFirst(incidents)) {
            if (!left.isEmpty()
                    && incident.over()
                    && ReplyDays.open(incident, moment.watch().zone(), moment.now())) {
                List<Mention> late = late(moment, incident, left);
                ports.incidents().addMentions(incident.id(), late);
                left.removeAll(late);
            }
        }
    }

    private List<Mention> late(Snapshot moment, Incident incident, List<Mention> posts) {
        List<Mention> ours = ports.mentions()
                .ownPosts(
                        moment.watch().id(),
                        incident.times().firstMentionAt(),
                        moment.now().plusMillis(1));
        return LateAnswers.in(posts, incident, ports.incidents().ownMentions(incident), ours);
    }

    private static List<Incident> latestFirst(List<Incident> incidents) {
        return incidents.stream()
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.times().openedAt())
                        .reversed())
                .toList();
    }

    /** Whether the morning's round is due: its time came since the look before. */
    static boolean passed(Instant last, Instant now, ZoneId zone) {
        Instant today =
                now.atZone(zone).toLocalDate().atTime(ROUND).atZone(zone).toInstant();
        Instant latest = today.isAfter(now)
                ? today.atZone(zone)
                        .toLocalDate()
                        .minusDays(1)
                        .atTime(ROUND)
                        .atZone(zone)
                        .toInstant()
                : today;
        return last.isBefore(latest);
    }

    private Replies.Queue remember(Snapshot moment, Incident incident) {
        Replies.Queue queue = replies.remember(incident, moment.watch(), moment.now());
        note(incident, queue.ownPosts());
        complete(incident, queue);
        LocalDate today = moment.now().atZone(moment.watch().zone()).toLocalDate();
        if (incident.over() && ReplyDays.asks(today, incident, moment.watch().zone())) {
            ask(moment, incident, queue.numbers(), today);
        }
        return queue;
    }

    /** What the team said about it in public; each is written once. */
    private void note(Incident incident, List<Mention> ownPosts) {
        ownPosts.stream()
                .filter(post -> post.deletedAt().isEmpty()
                        && !post.at().isBefore(incident.times().firstMentionAt()))
                .filter(ClosingThread::apologises)
                .min(Comparator.comparing(Mention::at))
                .ifPresent(post -> append(incident, post.at(), Fact.of(OwnSteps.APOLOGISED), "APOLOGY"));
        ClosingThread.in(incident, ownPosts)
                .ifPresent(thread -> append(
                        incident,
                        thread.at(),
                        Fact.of("entry.threadClosed")
                                .with("from", thread.posts().getFirst().at())
                                .with("to", thread.at()),
                        "THREAD-CLOSED"));
    }

    private void append(Incident incident, Instant at, Fact what, String key) {
        ports.incidents()
                .append(incident.id(), new TimelineEntry(at, TimelineEntry.WATCH, TimelineEntry.Kind.NOTE, what, key));
    }

    /** The post-mortem says what became of the people, as long as they are answered. */
    private void complete(Incident incident, Replies.Queue queue) {
        ports.postMortems().find(incident.id()).ifPresent(known -> {
            Answers answers = known.answers().orElse(new Answers(Optional.empty(), 0));
            PostMortem next = known.with(answers.with(
                    queue.numbers(),
                    ClosingThread.in(incident, queue.ownPosts()).map(ClosingThread::at)));
            if (!next.equals(known)) {
                ports.postMortems().save(next);
            }
        });
    }

    private void ask(Snapshot moment, Incident incident, ReplyNumbers numbers, LocalDate today) {
        if (numbers.owed() == 0) {
            return;
        }
        boolean last = ReplyDays.last(today, incident, moment.watch().zone());
        for (Planned planned : ReplyPolicy.plan(incident, ports.asked(moment.now()), today, moment.now())) {
            messages.record(
                    planned,
                    moment.watch().id(),
                    Optional.of(incident.id()),
                    moment.now(),
                    link -> RepliesWording.of(planned, moment.watch(), incident, numbers, last, moment.now(), link));
        }
    }
}
