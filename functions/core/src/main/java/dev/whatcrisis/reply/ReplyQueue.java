// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.tone.TextLanguage;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is owed an answer in an incident. Pure: made from its posts, the team's own posts and what is stored. So what is stored are
 * the decisions of people, and what was known of posts before they went; all the rest is as new as the posts are.
 */
public final class ReplyQueue {
    private final Matter matter;
    private final List<Writer> writers;
    private final Assessments assessments;
    private final OurAnswers answers;
    private final Set<MentionId> deleted;

    private ReplyQueue(Matter matter) {
        this.matter = matter;
        this.writers = Writer.of(matter.posts().stream()
                .filter(post -> post.deletedAt().isEmpty())
                .toList());
        this.assessments = new Assessments(matter, writers);
        this.answers = new OurAnswers(matter);
        this.deleted = matter.posts().stream()
                .filter(post -> post.deletedAt().isPresent())
                .map(Mention::id)
                .collect(Collectors.toSet());
    }

    /**
     * Everybody who wrote, each once: first those who wait, by what they need and how long they wait.
     *
     * @param stored what was stored of this incident
     */
    public static List<Reply> of(Matter matter, List<Reply> stored) {
        return new ReplyQueue(matter).with(stored);
    }

    private List<Reply> with(List<Reply> stored) {
        Map<MentionId, Reply> known = new HashMap<>();
        stored.forEach(reply -> reply.posts().forEach(asked -> known.put(asked.post(), reply)));
        Set<ReplyId> met = new HashSet<>();
        List<Reply> queue = new ArrayList<>();
        for (Writer writer : writers) {
            List<Reply> before = writer.posts().stream()
                    .flatMap(post -> Optional.ofNullable(known.get(post.id())).stream())
                    .distinct()
                    .toList();
            before.forEach(reply -> met.add(reply.id()));
            queue.add(reply(writer, before));
        }
        stored.stream()
                .filter(reply -> !met.contains(reply.id()))
                .map(reply -> ticked(unread(reply), Map.of()))
                .forEach(queue::add);
        return queue.stream()
                .sorted(Comparator.comparing((Reply reply) -> !reply.owed()).thenComparing(Reply.BY_NEED_AND_WAITING))
                .toList();
    }

    private Reply reply(Writer writer, List<Reply> before) {
        Reply fresh = fresh(writer);
        Reply row = before.stream()
                .max(Comparator.comparingInt(Reply::progress).thenComparing(Reply::since, Comparator.reverseOrder()))
                .map(known -> joined(known, fresh))
                .orElse(fresh);
        Reply ticked = ticked(row, writer.handles());
        return ticked.state() instanceof ReplyState.Answered answer
                ? ticked.wroteAgain(neededAgain(writer, answer.at()))
                : ticked;
    }

    private Reply fresh(Writer writer) {
        Mention first = writer.posts().getFirst();
        Mention telling = writer.posts().stream()
                .filter(assessments::owed)
                .min(Comparator.comparing(post -> assessments.of(post).need().orElseThrow()))
                .orElse(first);
        Instant since = writer.posts().stream()
                .filter(assessments::owed)
                .map(Mention::at)
                .findFirst()
                .orElse(first.at());
        Assessment assessment = assessments.of(telling);
        return new Reply(
                ReplyId.of(first.id()),
                matter.incident().id(),
                matter.watch().id(),
                writer.posts().stream().map(Asked::of).toList(),
                assessment.need(),
                assessment.reason(),
                TextLanguage.of(telling.text(), telling.lang()),
                since,
                state(assessment, since),
                Optional.empty(),
                0);
    }

    private static ReplyState state(Assessment assessment, Instant since) {
        return assessment.need().isPresent()
                ? new ReplyState.Open(since, TimelineEntry.WATCH)
                : new ReplyState.Left(since, TimelineEntry.WATCH, assessment.reason());
    }

    /** What was stored, with what was written since; what the product thought is thought again, what a person did stands. */
    private Reply joined(Reply stored, Reply fresh) {
        List<Asked> posts = union(stored.posts(), fresh.posts());
        boolean whole = posts.size() == fresh.posts().size();
        Reply said = whole || Reply.BY_NEED.compare(fresh, stored) < 0 ? fresh : stored;
        boolean thought = stored.state().by().equals(TimelineEntry.WATCH) && !stored.answered();
        return new Reply(
                stored.id(),
                stored.incident(),
                stored.watch(),
                posts,
                said.need(),
                said.reason(),
                said.language().or(stored::language),
                said.since(),
                thought ? said.state() : stored.state(),
                Optional.empty(),
                stored.version());
    }

    private List<Asked> union(List<Asked> stored, List<Asked> fresh) {
        Set<MentionId> there = fresh.stream().map(Asked::post).collect(Collectors.toSet());
        return Stream.concat(
                        fresh.stream(),
                        stored.stream()
                                .filter(asked -> !there.contains(asked.post()))
                                .map(this::withoutLinkIfDeleted))
                .sorted(Asked.FIRST_FIRST)
                .toList();
    }

    /** One none of whose posts can be read any more: who deleted them all wants no answer. */
    private Reply unread(Reply stored) {
        Reply left = stored.withPosts(
                stored.posts().stream().map(this::withoutLinkIfDeleted).toList());
        boolean all = stored.posts().stream().allMatch(asked -> deleted.contains(asked.post()));
        boolean waits =
                stored.state() instanceof ReplyState.Open && stored.state().by().equals(TimelineEntry.WATCH);
        return all && waits
                ? left.with(
                        new ReplyState.Left(stored.since(), TimelineEntry.WATCH, Fact.code("reply.leave", Leave.GONE)))
                : left;
    }

    private Asked withoutLinkIfDeleted(Asked asked) {
        return deleted.contains(asked.post()) ? asked.withoutLink() : asked;
    }

    /** The same, ticked when the team answered in public; an answer that was deleted is none. */
    private Reply ticked(Reply reply, Map<SourceName, String> handles) {
        if (reply.state() instanceof ReplyState.Answered known) {
            boolean gone = known.post().filter(answers::deleted).isPresent();
            return gone ? ticked(reply.with(new ReplyState.Open(reply.since(), TimelineEntry.WATCH)), handles) : reply;
        }
        boolean said =
                !reply.state().by().equals(TimelineEntry.WATCH) && !(reply.state() instanceof ReplyState.Drafted);
        Instant after = said ? reply.state().at() : reply.since();
        return answers.to(reply.posts(), handles, after)
                .map(own -> reply.with(new ReplyState.Answered(
                        own.at(),
                        TimelineEntry.WATCH,
                        Optional.of(own.id()),
                        own.text(),
                        reply.state() instanceof ReplyState.Drafted draft
                                ? draft.approvedBy(own.text())
                                : Optional.empty())))
                .orElse(reply);
    }

    private Optional<Instant> neededAgain(Writer writer, Instant answeredAt) {
        return writer.posts().stream()
                .filter(assessments::owed)
                .map(Mention::at)
                .filter(at -> at.isAfter(answeredAt))
                .max(Comparator.naturalOrder());
    }
}
