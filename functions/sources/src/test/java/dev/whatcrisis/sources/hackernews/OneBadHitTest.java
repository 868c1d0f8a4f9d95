// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.OneBadAmongGood;

class OneBadHitTest extends OneBadAmongGood {
    @Override
    protected BodyReader reader() {
        return HackerNewsReader.ofSearches();
    }

    @Override
    protected Context context() {
        return Asks.context("hackernews:acme", "hackernews:acme_team");
    }

    @Override
    protected String item(int number) {
        return """
            {"objectID":"%d","created_at_i":%d,"author":"kettle_fan","title":null,"story_text":null,
             "comment_text":"The Acme kettle&#x27;s lid","points":3,"num_comments":1,"parent_id":900001}
            """.formatted(900100 - number, 1772362800 - number);
    }

    @Override
    protected String page(String items) {
        return "{\"hits\":[" + items + "],\"page\":0,\"nbPages\":3,\"hitsPerPage\":100}";
    }

    @Override
    protected String list() {
        return "/hits";
    }
}
