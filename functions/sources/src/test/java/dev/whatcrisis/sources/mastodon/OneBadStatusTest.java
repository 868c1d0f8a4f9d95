// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.OneBadAmongGood;
import java.time.Duration;

class OneBadStatusTest extends OneBadAmongGood {
    @Override
    protected BodyReader reader() {
        return MastodonReader.ofTimelines();
    }

    @Override
    protected Context context() {
        return Asks.context("mastodon:#acme", "mastodon:@acme@social.example");
    }

    @Override
    protected String item(int number) {
        String page = Statuses.page(Statuses.id(Asks.NOW.minus(Duration.ofMinutes(number))));
        return page.substring(1, page.length() - 1);
    }

    @Override
    protected String page(String items) {
        return "[" + items + "]";
    }

    @Override
    protected String list() {
        return "";
    }
}
