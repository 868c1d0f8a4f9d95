// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.OneBadAmongGood;
import java.time.Duration;

class OneBadInFeedTest extends OneBadAmongGood {
    @Override
    protected BodyReader reader() {
        return BlueskyReader.expecting("feed");
    }

    @Override
    protected Context context() {
        return Asks.context("bluesky:acme.example", "bluesky:acme.example");
    }

    @Override
    protected String item(int number) {
        return "{\"post\":" + Posts.own("3post" + number, Asks.NOW.minus(Duration.ofMinutes(number)), 1, 2) + "}";
    }

    @Override
    protected String page(String items) {
        return "{\"feed\":[" + items + "],\"cursor\":\"c1\"}";
    }

    @Override
    protected String list() {
        return "/feed";
    }
}
