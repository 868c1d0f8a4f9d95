// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.Poll;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Reads the posts of the account that the query names. When it is an own account, also the replies to its posts of the
 * last two days and the quotes of them; there is no anonymous search.
 */
public final class BlueskySource implements Source {
    private static final String ACCOUNT = "did:[a-z]+:[A-Za-z0-9._:%-]+|[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private final BlueskySettings settings;
    private final Http http;
    private final InstantSource clock;

    public BlueskySource(BlueskySettings settings, Http http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public SourceName name() {
        return BlueskyReader.NAME;
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public Collected collect(Ask ask) {
        Poll poll = new Poll(http, clock, ask, settings.answers());
        String account = ask.query().text().strip().replaceFirst("^@", "");
        if (!account.matches(ACCOUNT)) {
            poll.fail(new SourceFailure(Kind.GONE, Fact.of("failure.query.bluesky")));
            return poll.end(ask.cursor());
        }
        return new AccountPoll(settings, poll, ask, account).read();
    }
}
