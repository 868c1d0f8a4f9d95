// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Brings the posts of a script as if they were polled: each once its time has come. */
final class ScriptSource implements Source {
    static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final String READ = "read";
    private static final SourceFailure OUT_OF_ORDER =
            new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.of("failure.outOfOrder"));

    private final SourceName name;
    private final Feed feed;
    private final Map<MentionId, Instant> vanishing;
    private final List<Outage> outages;

    ScriptSource(SourceName name, Feed feed, Map<MentionId, Instant> vanishing, List<Outage> outages) {
        this.name = name;
        this.feed = feed;
        this.vanishing = vanishing;
        this.outages =
                outages.stream().filter(outage -> outage.source().equals(name)).toList();
    }

    @Override
    public SourceName name() {
        return name;
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Collected collect(Ask ask) {
        if (outages.stream().anyMatch(outage -> outage.covers(ask.now()))) {
            return Collected.failed(ask.cursor(), OUT_OF_ORDER, Optional.empty());
        }
        List<Mention> fresh = feed.take(ask.query(), ask.now()).stream()
                .map(post -> received(post.mention(), ask.now()))
                .toList();
        int read = ask.cursor().get(READ).map(Integer::parseInt).orElse(0) + fresh.size();
        return new Collected(
                fresh,
                deleted(ask),
                List.of(),
                ask.cursor().with(READ, Integer.toString(read)),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                followers(fresh));
    }

    private List<MentionId> deleted(Ask ask) {
        return ask.knownOwnPosts().stream()
                .map(Mention::id)
                .filter(id -> vanishing.containsKey(id) && !vanishing.get(id).isAfter(ask.now()))
                .toList();
    }

    private static OptionalLong followers(List<Mention> fresh) {
        return fresh.stream()
                .filter(Mention::own)
                .flatMap(post -> post.author().stream())
                .map(Author::followers)
                .filter(OptionalLong::isPresent)
                .reduce((earlier, later) -> later)
                .orElse(OptionalLong.empty());
    }

    private static Mention received(Mention post, Instant now) {
        return new Mention(
                post.id(),
                post.at(),
                now,
                post.author(),
                post.text(),
                post.lang(),
                post.url(),
                post.engagement(),
                post.replyTo(),
                post.own(),
                post.press(),
                post.sentiment(),
                post.deletedAt());
    }
}
