// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.OneBadAmongGood;

class OneBadJsonItemTest extends OneBadAmongGood {
    @Override
    protected BodyReader reader() {
        return new FeedReader();
    }

    @Override
    protected Context context() {
        return Asks.context("rss:https://blog.example/feed.json");
    }

    @Override
    protected String item(int number) {
        return """
            {"id":"%d","url":"/notes/%d","title":"Acme, note %d","summary":"Kettles","content_text":"All about kettles",
             "date_published":"2026-03-01T11:%02d:00Z","language":"en","authors":[{"name":"Mo"}]}
            """.formatted(100 + number, number, number, 50 - number);
    }

    @Override
    protected String page(String items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Notes\","
                + "\"home_page_url\":\"https://blog.example/\",\"items\":[" + items + "]}";
    }

    @Override
    protected String list() {
        return "/items";
    }
}
