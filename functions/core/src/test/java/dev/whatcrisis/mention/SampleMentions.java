// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Invented mentions for tests. */
public final class SampleMentions {
    /** When sample mentions were posted; they are received five minutes later. */
    public static final Instant POSTED = Instant.parse("2026-03-01T10:01:00Z");

    public static final Instant RECEIVED = POSTED.plusSeconds(300);

    private SampleMentions() {}

    public static MentionId id(String nativeId) {
        return new MentionId(new SourceName("rss"), nativeId);
    }

    public static Mention mention(String nativeId) {
        return mention(nativeId, POSTED, RECEIVED);
    }

    public static Mention mention(String nativeId, Instant at, Instant receivedAt) {
        return Mention.of(id(nativeId), at, receivedAt, "A post about Acme, number " + nativeId);
    }

    /** Mentions {@code prefix0}, {@code prefix1}…, all posted and received at the same time. */
    public static List<Mention> mentions(String prefix, int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> mention(prefix + i)).toList();
    }

    public static Mention from(String source, Mention mention) {
        MentionId id = new MentionId(new SourceName(source), mention.id().nativeId());
        return Mention.of(id, mention.at(), mention.receivedAt(), mention.text());
    }

    /** The same from an author, whose name is in its link too, with a critical tone. */
    public static Mention critical(Mention m, String author) {
        return new Mention(
                m.id(),
                m.at(),
                m.receivedAt(),
                Optional.of(new Author(author, "Name of " + author, OptionalLong.empty())),
                m.text(),
                m.lang(),
                Optional.of(URI.create("https://social.example/" + author + "/1")),
                m.engagement(),
                m.replyTo(),
                m.own(),
                m.press(),
                Optional.of(new Sentiment(0.75, 0.125, 0.125, true)),
                Optional.empty());
    }

    public static Mention own(Mention m) {
        return new Mention(
                m.id(),
                m.at(),
                m.receivedAt(),
                m.author(),
                m.text(),
                "en",
                m.url(),
                m.engagement(),
                Optional.empty(),
                true,
                false,
                m.sentiment(),
                Optional.empty());
    }

    /** How many posts these buckets count. */
    public static int total(List<Bucket> buckets) {
        return buckets.stream().mapToInt(Bucket::total).sum();
    }
}
