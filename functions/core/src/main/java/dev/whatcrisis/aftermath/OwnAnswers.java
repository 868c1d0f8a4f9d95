// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Answers;
import dev.whatcrisis.answer.ClosingThread;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the team said about an incident, found among its own posts. */
final class OwnAnswers {
    private OwnAnswers() {}

    /** The first word is an apology or an answer to one of the posts that were about it. */
    static Answers in(CaseFile file) {
        Set<MentionId> posts = new HashSet<>(file.posts());
        Optional<MentionId> slip = file.incident().origin().ownPost();
        slip.ifPresent(posts::add);
        List<Mention> ours = file.ownPosts().stream()
                .filter(post -> slip.filter(post.id()::equals).isEmpty())
                .toList();
        Optional<Instant> first = ours.stream()
                .filter(post -> ClosingThread.apologises(post) || answers(post, posts))
                .map(Mention::at)
                .min(Comparator.naturalOrder());
        return new Answers(
                first,
                (int) ours.stream().filter(post -> answers(post, posts)).count(),
                ours.stream().filter(ClosingThread::apologises).map(Mention::at).min(Comparator.naturalOrder()),
                ClosingThread.in(file.incident(), file.ownPosts()).map(ClosingThread::at),
                Optional.empty());
    }

    private static boolean answers(Mention post, Set<MentionId> posts) {
        return post.replyTo().filter(posts::contains).isPresent();
    }
}
