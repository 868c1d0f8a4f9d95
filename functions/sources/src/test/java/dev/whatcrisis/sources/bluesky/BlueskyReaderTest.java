// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.answer;
import static dev.whatcrisis.sources.Asks.body;
import static dev.whatcrisis.sources.Asks.context;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.PageReading.Refusal;
import dev.whatcrisis.words.English;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueskyReaderTest {
    private final BlueskyReader reader = new BlueskyReader();

    @Test
    void a_post_becomes_a_mention_of_the_time_it_was_taken_in() {
        Mention post = feed().mentions().get(0);

        assertThat(post.id().nativeId()).isEqualTo("at://did:plc:mo/app.bsky.feed.post/3aaa");
        assertThat(post.at()).as("not the author's 2035").isEqualTo(Instant.parse("2026-03-01T11:58:00.5Z"));
        assertThat(post.text()).isEqualTo("Acme kettle مرحبا 汉字 👩‍👩‍👧‍👦\nline two");
        assertThat(post.lang()).isEqualTo("en");
        assertThat(post.author().map(Author::id)).contains("did:plc:mo");
        assertThat(post.author().map(Author::name)).contains("mo.example");
        assertThat(post.engagement()).isEqualTo(new Engagement(4, 5, 1));
        assertThat(post.url()).contains(URI.create("https://bsky.app/profile/did:plc:mo/post/3aaa"));
    }

    @Test
    void replies_quotes_and_quotes_with_pictures_point_to_their_post() {
        List<Mention> posts = feed().mentions();

        assertThat(posts).hasSize(5);
        assertThat(posts.get(0).replyTo()).isEmpty();
        assertThat(posts.subList(1, 4))
                .extracting(post -> post.replyTo().map(MentionId::nativeId).orElse(""))
                .containsOnly("at://did:plc:acme/app.bsky.feed.post/3own");
        assertThat(posts.get(4).replyTo()).as("a card of a list is no post").isEmpty();
    }

    @Test
    void reposts_are_nobodys_post_and_broken_ones_are_set_aside() {
        Page page = feed();

        assertThat(page.items()).isEqualTo(8);
        assertThat(page.quarantined())
                .extracting(q -> q.reason())
                .containsExactly("its time cannot be read", "it has no record");
        assertThat(page.next())
                .isEqualTo(Map.of("cursor", "2026-02-01T00:00:00Z", "since", "2026-03-01T11:58:00.500Z"));
    }

    @Test
    void who_does_not_want_to_be_read_without_a_log_in_is_not() {
        Answer answer = answer(200, body("bluesky/feed.json"));
        Page anonymous = (Page) BlueskyReader.expecting("feed").read(answer, context("bluesky:mo.example"));
        Page own = (Page)
                BlueskyReader.expecting("feed").read(answer, context("bluesky:mo.example", "bluesky:shy.example"));

        assertThat(anonymous.mentions()).hasSize(4);
        assertThat(own.mentions()).hasSize(5);
    }

    @Test
    void the_team_is_known_by_handle_and_by_did() {
        for (String account : List.of("bluesky:MO.example", "bluesky:@mo.example", "bluesky:did:plc:mo")) {
            Page page =
                    (Page) reader.read(answer(200, body("bluesky/feed.json")), context("bluesky:x.example", account));
            assertThat(page.mentions().get(0).own()).isTrue();
            assertThat(page.mentions().get(4).own()).isFalse();
        }
    }

    @Test
    void a_thread_is_read_to_its_leaves() {
        String deep = Posts.thread(
                Posts.own("root", NOW, 1, 0), Posts.reply("a", NOW, "root"), Posts.reply("b", NOW, "root"));

        assertThat(page(deep).mentions()).extracting(Mention::text).containsExactly("post root", "post a", "post b");
    }

    @Test
    void a_thread_written_as_a_list_is_read_too() {
        String list =
                "{\"thread\":[{\"uri\":\"x\",\"depth\":0,\"value\":{\"post\":" + Posts.own("root", NOW, 0, 0) + "}}]}";

        assertThat(page(list).mentions()).hasSize(1);
    }

    @Test
    void of_notifications_only_posts_of_others_are_mentions() {
        String like = "{\"uri\":\"at://a/app.bsky.feed.like/1\",\"reason\":\"like\",\"record\":{}}";
        String mention = Posts.reply("a", NOW, "root").strip().replaceFirst("\\{", "{\"reason\":\"mention\",");

        Page page = page("{\"notifications\":[" + like + "," + mention + "]}");

        assertThat(page.items()).isEqualTo(2);
        assertThat(page.mentions()).hasSize(1);
    }

    @Test
    void lists_of_accounts_and_likes_are_counted_and_passed_over() {
        Page page =
                page("{\"uri\":\"at://x\",\"cursor\":\"c\",\"likes\":[{\"actor\":{\"did\":\"a\"}},{\"actor\":{}}]}");

        assertThat(page.items()).isEqualTo(2);
        assertThat(page.mentions()).isEmpty();
        assertThat(page.quarantined()).isEmpty();
        assertThat(page("{\"did\":\"did:plc:a\",\"handle\":\"a.example\",\"labels\":[{}]}")
                        .items())
                .isZero();
    }

    @Test
    void a_bare_record_has_its_repository_for_author() {
        Page page = page(
                "{\"uri\":\"at://did:plc:q/app.bsky.feed.post/1\",\"value\":{\"text\":\"hi\",\"createdAt\":\"2026-02-01T10:00:00.5\"}}");

        assertThat(page.mentions().get(0).author().map(Author::id)).contains("did:plc:q");
        assertThat(page.mentions().get(0).at()).isEqualTo("2026-02-01T10:00:00.500Z");
        assertThat(page("{\"uri\":\"at://q/app.bsky.feed.generator/1\",\"value\":{\"x\":1}}")
                        .mentions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400,InvalidToken,UNAUTHORISED",
        "400,ExpiredToken,UNAUTHORISED",
        "401,AuthMissing,UNAUTHORISED",
        "400,NotFound,GONE",
        "400,RecordNotFound,GONE",
        "400,InvalidRequest,CHANGED",
        "429,RateLimitExceeded,THROTTLED",
        "502,InternalServerError,UNAVAILABLE",
        "501,MethodNotImplemented,CHANGED",
        "200,ExpiredToken,UNAUTHORISED"
    })
    void an_error_is_told_by_its_name_where_the_status_is_not_enough(int status, String name, Kind kind) {
        String body = "{\"error\":\"" + name + "\",\"message\":\"words that may hold a handle\"}";

        assertThat(refusal(answer(status, body)).failure().kind()).isEqualTo(kind);
        assertThat(English.say(refusal(answer(status, body)).failure().detail()))
                .doesNotContain("words");
    }

    @Test
    void a_403_of_the_network_in_front_is_html_and_still_a_refusal() {
        assertThat(refusal(answer(403, "<html><head><title>403 Forbidden</title></head></html>"))
                        .failure()
                        .kind())
                .isEqualTo(Kind.UNAUTHORISED);
        assertThat(refusal(answer(400, "Bad Request")).failure().kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void a_limit_may_be_told_by_seconds_or_by_the_epoch() {
        assertThat(refusal(answer(429, "{}", Map.of("Retry-After", "30"))).retryAt())
                .contains(NOW.plusSeconds(30));
        assertThat(refusal(answer(429, "{}", Map.of("RateLimit-Reset", "" + (NOW.getEpochSecond() + 45))))
                        .retryAt())
                .contains(NOW.plusSeconds(45));
    }

    @Test
    void a_poll_takes_nothing_but_what_it_asked_for() {
        BlueskyReader strict = BlueskyReader.expecting("feed");

        assertThat(((Refusal) strict.read(answer(200, "{\"posts\":[]}"), context("bluesky:a.example")))
                        .failure()
                        .kind())
                .isEqualTo(Kind.CHANGED);
    }

    private Page feed() {
        return page(body("bluesky/feed.json"));
    }

    private Page page(String body) {
        return (Page) reader.read(answer(200, body), context("bluesky:mo.example"));
    }

    private Refusal refusal(Answer answer) {
        return (Refusal) reader.read(answer, context("bluesky:mo.example"));
    }
}
