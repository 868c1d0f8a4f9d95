// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.Poll;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Reads what a query names: a hashtag as one server sees it, or the posts of an account. */
public final class MastodonSource implements Source {
    private final MastodonSettings settings;
    private final Http http;
    private final InstantSource clock;

    public MastodonSource(MastodonSettings settings, Http http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public SourceName name() {
        return MastodonReader.NAME;
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public Collected collect(Ask ask) {
        Poll poll = new Poll(http, clock, ask, settings.pages());
        Optional<Wanted> wanted = Wanted.parse(ask.query().text(), settings.defaultServer());
        if (wanted.isEmpty()) {
            poll.fail(new SourceFailure(Kind.GONE, Fact.of("failure.query.mastodon")));
            return poll.end(ask.cursor());
        }
        URI server = settings.baseUrl()
                .orElseGet(() -> URI.create("https://" + wanted.get().server()));
        return switch (wanted.get()) {
            case Wanted.Tag tag -> new TagPoll(settings, server, poll, ask).read(tag);
            case Wanted.Account account -> new AccountPoll(settings, server, poll, ask).read(account);
        };
    }
}
