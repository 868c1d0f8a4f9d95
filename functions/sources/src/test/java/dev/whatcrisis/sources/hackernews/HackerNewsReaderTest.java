// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import static dev.whatcrisis.sources.Asks.answer;
import static dev.whatcrisis.sources.Asks.body;
import static dev.whatcrisis.sources.Asks.context;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.PageReading.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HackerNewsReaderTest {
    private final HackerNewsReader reader = new HackerNewsReader();

    @Test
    void a_comment_and_a_story_become_mentions() {
        Page page = page(answer(200, body("hackernews/page.json")));

        assertThat(page.items()).isEqualTo(4);
        Mention comment = page.mentions().get(0);
        assertThat(comment.id().nativeId()).isEqualTo("900003");
        assertThat(comment.at()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(comment.text()).isEqualTo("The Acme kettle's lid\nis < loose & 汉字 🫖");
        assertThat(comment.author().map(Author::name)).contains("kettle_fan");
        assertThat(comment.replyTo().orElseThrow().nativeId()).isEqualTo("900001");
        assertThat(comment.url()).contains(URI.create("https://news.ycombinator.com/item?id=900003"));
        Mention story = page.mentions().get(1);
        assertThat(story.text()).isEqualTo("Acme opens a workshop\nWe built a small workshop.");
        assertThat(story.engagement().likes()).isEqualTo(12);
        assertThat(story.engagement().replies()).isEqualTo(3);
        assertThat(story.replyTo()).isEmpty();
    }

    @Test
    void a_hit_that_cannot_be_read_is_set_aside_and_the_page_goes_on() {
        Page page = page(answer(200, body("hackernews/page.json")));

        assertThat(page.mentions()).extracting(m -> m.id().nativeId()).containsExactly("900003", "900001");
        assertThat(page.quarantined()).hasSize(2);
        assertThat(page.quarantined().get(0).where()).isEqualTo("900002");
        assertThat(page.quarantined().get(0).reason()).contains("created_at_i").doesNotContain("soon");
        assertThat(page.quarantined().get(1).reason()).isEqualTo("it has no id or no time");
    }

    @Test
    void only_the_teams_exact_user_name_is_own() {
        Answer answer = answer(200, body("hackernews/page.json"));

        assertThat(page(answer, "hackernews:kettle_fan").mentions())
                .extracting(Mention::own)
                .containsExactly(true, false);
        assertThat(page(answer, "hackernews:Kettle_Fan", "rss:kettle_fan").mentions())
                .extracting(Mention::own)
                .containsOnly(false);
    }

    @Test
    void an_item_with_its_comments_is_read_as_a_thread() {
        Page page = page(answer(200, """
                        {"id":1,"created_at_i":1772361000,"type":"story","author":"a","title":"Acme","children":[
                         {"id":2,"created_at_i":1772361060,"author":"b","text":"<p>fine","parent_id":1,"children":[]}]}
                        """));

        assertThat(page.mentions()).extracting(Mention::text).containsExactly("Acme", "fine");
        assertThat(page.mentions().get(1).replyTo().orElseThrow().nativeId()).isEqualTo("1");
    }

    @Test
    void refusals_are_told_by_status_whatever_the_body_is() {
        assertThat(refusal(answer(400, "{\"message\":\"invalid filter\"}"))).isEqualTo(Kind.CHANGED);
        assertThat(refusal(answer(404, ""))).isEqualTo(Kind.GONE);
        assertThat(refusal(answer(429, "slow down"))).isEqualTo(Kind.THROTTLED);
        assertThat(refusal(answer(502, "<html>bad gateway</html>"))).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void an_answer_in_an_unknown_form_is_a_change_not_a_silent_zero() {
        assertThat(refusal(answer(200, ""))).isEqualTo(Kind.CHANGED);
        assertThat(refusal(answer(200, "<html></html>"))).isEqualTo(Kind.CHANGED);
        assertThat(refusal(answer(200, "{\"results\":[]}"))).isEqualTo(Kind.CHANGED);
        assertThat(refusal(answer(200, "{\"hits\":[{\"objectID\":"))).isEqualTo(Kind.CHANGED);
    }

    @Test
    void the_next_page_is_named_until_the_last() {
        assertThat(page(answer(200, "{\"hits\":[],\"page\":0,\"nbPages\":2}")).next())
                .isEqualTo(Map.of("page", "1"));
        assertThat(page(answer(200, "{\"hits\":[],\"page\":1,\"nbPages\":2}")).next())
                .isEmpty();
    }

    private Page page(Answer answer, String... own) {
        return (Page) reader.read(answer, context("hackernews:acme", own));
    }

    private Kind refusal(Answer answer) {
        return ((Refusal) reader.read(answer, context("hackernews:acme")))
                .failure()
                .kind();
    }
}
