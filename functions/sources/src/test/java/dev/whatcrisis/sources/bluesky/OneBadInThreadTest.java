// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.OneBadAmongGood;
import java.time.Duration;

class OneBadInThreadTest extends OneBadAmongGood {
    @Override
    protected BodyReader reader() {
        return BlueskyReader.expecting("thread");
    }

    @Override
    protected Context context() {
        return Asks.context("bluesky:acme.example", "bluesky:acme.example");
    }

    @Override
    protected String item(int number) {
        return "{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":"
                + Posts.reply("3post" + number, Asks.NOW.minus(Duration.ofMinutes(number)), "3own")
                + ",\"replies\":[]}";
    }

    @Override
    protected String page(String items) {
        return "{\"thread\":{\"$type\":\"app.bsky.feed.defs#notFoundPost\",\"notFound\":true,\"replies\":[" + items
                + "]}}";
    }

    @Override
    protected String list() {
        return "/thread";
    }
}
