// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the team's public answers among its own posts. A source says what a post answers; where it does not, a post that addresses
 * somebody by their handle is an answer to them. What was deleted answers nobody.
 */
final class OurAnswers {
    private final List<Mention> ours;
    private final Set<MentionId> ownIds;
    private final Set<MentionId> deleted;

    OurAnswers(Matter matter) {
        this.ours = matter.ownPosts().stream()
                .filter(post -> post.deletedAt().isEmpty())
                .sorted(Comparator.comparing(Mention::at)
                        .thenComparing(post -> post.id().key()))
                .toList();
        this.ownIds = matter.ownIds();
        this.deleted = matter.ownPosts().stream()
                .filter(post -> post.deletedAt().isPresent())
                .map(Mention::id)
                .collect(Collectors.toSet());
    }

    /** Whether this own post is known to be gone. */
    boolean deleted(MentionId own) {
        return deleted.contains(own);
    }

    /**
     * The first answer to them.
     *
     * @param handles how they are called on each network; none when that is not known any more
     * @param after what is older is none
     */
    Optional<Mention> to(List<Asked> posts, Map<SourceName, String> handles, Instant after) {
        Set<MentionId> theirs = new HashSet<>();
        posts.forEach(asked -> theirs.add(asked.post()));
        return ours.stream()
                .filter(own -> !own.at().isBefore(after))
                .filter(own -> own.replyTo().filter(theirs::contains).isPresent() || addresses(own, handles))
                .findFirst();
    }

    /** An answer to somebody else names everybody in the thread. */
    private boolean addresses(Mention own, Map<SourceName, String> handles) {
        boolean toAnother = own.replyTo().filter(post -> !ownIds.contains(post)).isPresent();
        String handle = handles.getOrDefault(own.id().source(), "");
        return !toAnother && !handle.isBlank() && own.text().contains("@") && names(own.text(), handle);
    }

    private static boolean names(String text, String handle) {
        String lower = handle.toLowerCase(Locale.ROOT).strip();
        String whole = lower.startsWith("@") ? lower.substring(1) : lower;
        String local = whole.split("@", 2)[0];
        return names(text.toLowerCase(Locale.ROOT), whole, local);
    }

    private static boolean names(String text, String whole, String local) {
        String either = Pattern.quote(whole) + "|" + Pattern.quote(local);
        return Pattern.compile("(?<![\\w@])@(?:" + either + ")(?![\\w@]|[.-]\\w)")
                .matcher(text)
                .find();
    }
}
