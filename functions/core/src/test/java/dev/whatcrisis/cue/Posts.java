// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.reading.CaseReader;
import dev.whatcrisis.reading.Reading;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Invented posts about an invented brewery. */
public final class Posts {
    public static final Instant START = Instant.parse("2026-03-07T20:00:00Z");
    static final SourceName SOURCE = new SourceName("mastodon");
    public static final Watch WATCH = watch();

    private final List<Mention> posts = new ArrayList<>();

    /** Adds a critical post by somebody new. */
    public Posts angry(String... texts) {
        return add(0.8, 0.05, texts);
    }

    public Posts pleased(String... texts) {
        return add(0.05, 0.9, texts);
    }

    public Posts plain(String... texts) {
        return add(0.2, 0.2, texts);
    }

    /** Adds a post by somebody new, as a reader found it. */
    public Posts read(Read found, String... texts) {
        int before = posts.size();
        add(0.5, 0.05, texts);
        for (int i = before; i < posts.size(); i++) {
            posts.set(i, posts.get(i).withSays(found.says()));
        }
        return this;
    }

    /** Makes the last post one of press. */
    public Posts byPress() {
        posts.set(posts.size() - 1, press(posts.getLast()));
        return this;
    }

    private static Mention press(Mention post) {
        return new Mention(
                post.id(),
                post.at(),
                post.receivedAt(),
                post.author(),
                post.text(),
                post.lang(),
                post.url(),
                post.engagement(),
                post.replyTo(),
                false,
                true,
                post.sentiment(),
                post.deletedAt(),
                post.standsFor(),
                post.says());
    }

    /** Makes all posts so far answers to this one. */
    public Posts answering(Mention own) {
        posts.replaceAll(post -> answer(post, own));
        return this;
    }

    public List<Mention> list() {
        return List.copyOf(posts);
    }

    public Reading read(Mention... own) {
        return CaseReader.read(facts(own));
    }

    /** What is known of the posts, beside these of our own. */
    public StoryFacts facts(Mention... own) {
        return new StoryFacts(WATCH, posts, List.of(own), START.plus(Duration.ofHours(3)));
    }

    public static Mention own(String text) {
        return mention("own-" + Math.abs(text.hashCode()), text, START, Optional.empty(), true);
    }

    public static Mention later(Mention own, Duration after) {
        return mention(own.id().nativeId(), own.text(), own.at().plus(after), Optional.empty(), true);
    }

    private Posts add(double negative, double positive, String... texts) {
        for (String text : texts) {
            String id = "p" + posts.size();
            Instant at = START.plus(Duration.ofMinutes(1L + posts.size()));
            Sentiment sentiment = new Sentiment(negative, 1 - negative - positive, positive, true);
            posts.add(mention(id, text, at, Optional.empty(), false)
                    .by(new Author("author-" + id, "Author " + id, OptionalLong.empty()))
                    .withSentiment(sentiment));
        }
        return this;
    }

    private static Mention answer(Mention post, Mention own) {
        return new Mention(
                post.id(),
                post.at(),
                post.receivedAt(),
                post.author(),
                post.text(),
                post.lang(),
                post.url(),
                post.engagement(),
                Optional.of(own.id()),
                false,
                post.press(),
                post.sentiment(),
                Optional.empty(),
                post.standsFor(),
                post.says());
    }

    private static Mention mention(String id, String text, Instant at, Optional<MentionId> replyTo, boolean own) {
        return new Mention(
                new MentionId(SOURCE, id),
                at,
                at,
                Optional.empty(),
                text,
                "",
                Optional.empty(),
                Engagement.NONE,
                replyTo,
                own,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Watch watch() {
        Watch plain = Watch.of(new WatchId("brew"), "Burnt Oak Brewery", ZoneId.of("Europe/Paris"), List.of(), START);
        return new Watch(
                plain.id(),
                plain.brand(),
                List.of("Burnt Oak", "#OakStories"),
                plain.relevance(),
                List.of(new OwnAccount(SOURCE, "@burntoak")),
                List.of(),
                plain.languages(),
                plain.zone(),
                plain.language(),
                plain.sensitivity(),
                false,
                Optional.empty(),
                START,
                0);
    }
}
