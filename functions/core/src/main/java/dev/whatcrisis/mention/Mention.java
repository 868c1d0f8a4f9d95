// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.Says;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A post about a watch's brand, or one of its own posts.
 *
 * @param at the post's time as far as it can be trusted: never later than {@code receivedAt}
 * @param receivedAt when this product first saw it
 * @param text plain text, at most {@link #MAX_TEXT} characters as it is stored and {@link #MAX_READ} before, cut with a mark;
 *     empty in a tombstone
 * @param lang BCP 47 as the source says, or empty
 * @param replyTo the post that this one answers or quotes, on the same source
 * @param own posted by the team
 * @param press found by a query that is marked press
 * @param sentiment empty until scored
 * @param deletedAt when it was noticed to be gone upstream; text and author are then gone here too
 * @param standsFor how many posts it is counted as, itself included, where its source has more than were read; see
 *     {@link Sampled}
 * @param says what it was found to say; empty until read, and for posts that were stored before there was a reader
 */
public record Mention(
        MentionId id,
        Instant at,
        Instant receivedAt,
        Optional<Author> author,
        String text,
        String lang,
        Optional<URI> url,
        Engagement engagement,
        Optional<MentionId> replyTo,
        boolean own,
        boolean press,
        Optional<Sentiment> sentiment,
        Optional<Instant> deletedAt,
        OptionalInt standsFor,
        Optional<Says> says) {
    /** Characters of text that are kept, so that a stored mention stays near 1 KB. */
    public static final int MAX_TEXT = 600;

    /** Characters of text that are looked at before it is stored: more than any reader reads. */
    public static final int MAX_READ = CloseReader.MOST_CHARS;

    private static final String CUT = "…";

    public Mention {
        at = at.isAfter(receivedAt) ? receivedAt : at;
        text = LoneSurrogates.replaced(cut(text, MAX_READ));
    }

    /** One that is counted as itself. */
    public Mention(
            MentionId id,
            Instant at,
            Instant receivedAt,
            Optional<Author> author,
            String text,
            String lang,
            Optional<URI> url,
            Engagement engagement,
            Optional<MentionId> replyTo,
            boolean own,
            boolean press,
            Optional<Sentiment> sentiment,
            Optional<Instant> deletedAt) {
        this(
                id,
                at,
                receivedAt,
                author,
                text,
                lang,
                url,
                engagement,
                replyTo,
                own,
                press,
                sentiment,
                deletedAt,
                OptionalInt.empty(),
                Optional.empty());
    }

    /** A post by others with nothing known but its identity, time and text. */
    public static Mention of(MentionId id, Instant at, Instant receivedAt, String text) {
        return new Mention(
                id,
                at,
                receivedAt,
                Optional.empty(),
                text,
                "",
                Optional.empty(),
                Engagement.NONE,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    public boolean critical() {
        return sentiment
                .filter(tone -> tone.critical()
                        || says.filter(Says::known).map(Says::critical).orElse(false))
                .isPresent();
    }

    public Mention by(Author newAuthor) {
        return with(receivedAt, Optional.of(newAuthor), text, sentiment, standsFor, says);
    }

    /** The same, counted as so many posts, itself included. */
    public Mention standingFor(int posts) {
        return with(receivedAt, author, text, sentiment, posts > 1 ? OptionalInt.of(posts) : OptionalInt.empty(), says);
    }

    /** The same, first seen at another time. */
    public Mention withReceivedAt(Instant time) {
        return with(time, author, text, sentiment, standsFor, says);
    }

    public Mention withSentiment(Sentiment scored) {
        return with(receivedAt, author, text, Optional.of(scored), standsFor, says);
    }

    public Mention withoutSentiment() {
        return with(receivedAt, author, text, Optional.empty(), standsFor, says);
    }

    /** The same, with what a reader found. */
    public Mention withSays(Says found) {
        return with(receivedAt, author, text, sentiment, standsFor, Optional.of(found));
    }

    /** The same as it is stored: with no more text than is kept. */
    public Mention shortened() {
        return text.length() <= MAX_TEXT
                ? this
                : with(receivedAt, author, cut(text, MAX_TEXT), sentiment, standsFor, says);
    }

    /** What is left of a post that was deleted upstream: no text, no name, and no link that may hold a name. */
    public Mention tombstone(Instant noticedAt) {
        return new Mention(
                id,
                at,
                receivedAt,
                Optional.empty(),
                "",
                lang,
                own ? url : Optional.empty(),
                engagement,
                replyTo,
                own,
                press,
                sentiment,
                Optional.of(noticedAt),
                standsFor,
                says);
    }

    private Mention with(
            Instant received,
            Optional<Author> writer,
            String words,
            Optional<Sentiment> scored,
            OptionalInt countedAs,
            Optional<Says> found) {
        return new Mention(
                id,
                at,
                received,
                writer,
                words,
                lang,
                url,
                engagement,
                replyTo,
                own,
                press,
                scored,
                deletedAt,
                countedAs,
                found);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }
}
