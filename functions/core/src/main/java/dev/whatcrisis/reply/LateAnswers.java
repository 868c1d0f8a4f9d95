// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people write in the month after to somebody who wrote of an incident, or to what we said of it. They wait for us, though it is
 * over and their posts begin stories of their own.
 */
public final class LateAnswers {
    private LateAnswers() {}

    /**
     * Those that answer it.
     *
     * @param ended is over
     * @param known what it points to
     * @param ours what the team posted since it began
     */
    public static List<Mention> in(
            List<Mention> posts, Incident ended, Collection<MentionId> known, List<Mention> ours) {
        Instant end = ended.endedAt().orElse(Instant.MAX);
        Set<MentionId> thread = new HashSet<>(known);
        ended.origin().ownPost().ifPresent(thread::add);
        ours.stream()
                .filter(post -> post.deletedAt().isEmpty())
                .filter(post -> saidOfIt(post, end) || answers(post, thread))
                .forEach(post -> thread.add(post.id()));
        return posts.stream()
                .filter(post -> !post.own())
                .filter(post -> answers(post, thread))
                .toList();
    }

    /** Whether we said it of what ended then: until its end, or as an apology. */
    static boolean saidOfIt(Mention ours, Instant end) {
        return !ours.at().isAfter(end) || OwnSteps.apologises(ours);
    }

    private static boolean answers(Mention post, Set<MentionId> thread) {
        return post.replyTo().filter(thread::contains).isPresent();
    }
}
