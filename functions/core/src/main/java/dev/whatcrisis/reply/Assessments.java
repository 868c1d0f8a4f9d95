// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether each post of a matter is owed an answer. */
final class Assessments {
    private final Matter matter;
    private final Set<MentionId> ownIds;
    private final List<String> addresses;
    private final Map<MentionId, Assessment> of = new HashMap<>();

    Assessments(Matter matter, List<Writer> writers) {
        this.matter = matter;
        this.ownIds = matter.ownIds();
        this.addresses = matter.addresses();
        Criteria criteria = new Criteria();
        Set<MentionId> copies = Copies.among(writers, this::speaksToUs);
        writers.stream()
                .flatMap(writer -> writer.posts().stream())
                .forEach(post -> of.put(
                        post.id(),
                        copies.contains(post.id())
                                ? Assessment.left(Leave.COPY)
                                : criteria.of(post, speaksToUs(post))));
    }

    Assessment of(Mention post) {
        return Objects.requireNonNull(
                of.get(post.id()),
                () -> post.id() + " is no post of " + matter.incident().id());
    }

    boolean owed(Mention post) {
        return of(post).need().isPresent();
    }

    private boolean speaksToUs(Mention post) {
        String text = post.text().toLowerCase(Locale.ROOT);
        return post.replyTo().filter(ownIds::contains).isPresent()
                || addresses.stream().anyMatch(text::contains);
    }
}
