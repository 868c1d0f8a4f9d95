// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import static dev.whatcrisis.sources.Asks.answer;
import static dev.whatcrisis.sources.Asks.body;
import static dev.whatcrisis.sources.Asks.context;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.PageReading.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MastodonReaderTest {
    private final MastodonReader reader = new MastodonReader();

    @Test
    void a_status_of_another_server_becomes_a_mention() {
        Mention mention = timeline().mentions().get(0);

        assertThat(mention.id().nativeId()).isEqualTo("https://far.example/users/mo/statuses/9");
        assertThat(mention.at()).isEqualTo(Instant.parse("2026-03-01T11:58:00Z"));
        assertThat(mention.text()).isEqualTo("kettles\n#acme مرحبا 汉字 🫖\nsecond line https://far.example/long/path");
        assertThat(mention.author().map(Author::name)).contains("mo@far.example");
        assertThat(mention.author().orElseThrow().followers()).hasValue(656);
        assertThat(mention.engagement()).isEqualTo(new Engagement(7, 5, 2));
        assertThat(mention.lang()).isEqualTo("ar");
        assertThat(mention.url()).contains(URI.create("https://far.example/@mo/9"));
    }

    @Test
    void a_reply_points_to_the_status_it_answers_and_a_quote_to_the_one_it_shows() {
        List<Mention> mentions = timeline().mentions();

        assertThat(mentions.get(1).replyTo().orElseThrow().nativeId())
                .isEqualTo("https://far.example/users/mo/statuses/9");
        assertThat(mentions.get(2).replyTo().orElseThrow().nativeId())
                .isEqualTo("https://else.example/users/q/statuses/3");
        assertThat(mentions.get(2).lang()).isEmpty();
    }

    @Test
    void a_boost_is_nobodys_post_and_a_broken_status_is_set_aside() {
        Page page = timeline();

        assertThat(page.items()).isEqualTo(7);
        assertThat(page.mentions()).hasSize(3);
        assertThat(page.quarantined())
                .extracting(q -> q.where() + ": " + q.reason())
                .containsExactly(
                        "104: its time cannot be read",
                        "105: field favourites_count has an unexpected form",
                        "item 7: it is not an object");
    }

    @Test
    void the_teams_own_account_is_known_with_and_without_its_server() {
        assertThat(own("mastodon:@acme@near.example")).containsExactly(false, true, false);
        assertThat(own("mastodon:acme")).containsExactly(false, true, false);
        assertThat(own("mastodon:mo@far.example")).containsExactly(true, false, false);
        assertThat(own("mastodon:mo")).as("a namesake elsewhere is not us").containsOnly(false);
        assertThat(own("bluesky:acme")).containsOnly(false);
    }

    @Test
    void paging_follows_the_link_header() {
        Page page = page(answer(
                200,
                Statuses.page(5 << 16, 4 << 16),
                Map.of(
                        "link",
                        "<https://s.example/api/v1/timelines/tag/a?limit=2&max_id=17>; rel=\"next\","
                                + " <https://s.example/api/v1/timelines/tag/a?min_id=23>; rel=\"prev\"")));

        assertThat(page.next()).isEqualTo(Map.of(MastodonReader.OLDER, "17", MastodonReader.NEWER, "23"));
        assertThat(page(answer(200, "[]")).next()).isEmpty();
    }

    @Test
    void notifications_bring_the_posts_in_them_but_not_our_own_that_were_liked() {
        String status = Statuses.page(7 << 16).replaceAll("^\\[|]$", "");
        Page page = page(answer(
                200,
                "[{\"id\":\"1\",\"type\":\"mention\",\"account\":{},\"status\":" + status + "},"
                        + "{\"id\":\"2\",\"type\":\"favourite\",\"account\":{},\"status\":" + status + "},"
                        + "{\"id\":\"3\",\"type\":\"follow\",\"account\":{\"acct\":\"x\"}}]"));

        assertThat(page.items()).isEqualTo(3);
        assertThat(page.mentions()).hasSize(1);
    }

    @Test
    void search_results_threads_and_single_statuses_are_read_too() {
        String statuses = Statuses.page(7 << 16);
        String one = statuses.replaceAll("^\\[|]$", "");

        assertThat(page(answer(200, "{\"accounts\":[{}],\"statuses\":" + statuses + "}"))
                        .mentions())
                .hasSize(1);
        assertThat(page(answer(200, "{\"ancestors\":[],\"descendants\":" + statuses + "}"))
                        .mentions())
                .hasSize(1);
        assertThat(page(answer(200, one)).mentions()).hasSize(1);
    }

    @Test
    void refusals_are_told_by_status_in_any_language() {
        assertThat(refusal(reader, answer(401, "{\"error\":\"認証が必要です\"}"))
                        .failure()
                        .kind())
                .isEqualTo(Kind.UNAUTHORISED);
        assertThat(refusal(reader, answer(404, "")).failure().kind()).isEqualTo(Kind.GONE);
        assertThat(refusal(reader, answer(200, "{\"error\":\"x\"}")).failure().kind())
                .isEqualTo(Kind.CHANGED);
        Refusal throttled =
                refusal(reader, answer(429, "{}", Map.of("X-RateLimit-Reset", "2026-03-01T12:03:00.000001Z")));
        assertThat(throttled.failure().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(throttled.retryAt()).contains(Instant.parse("2026-03-01T12:03:00.000001Z"));
    }

    @Test
    void a_poll_takes_nothing_but_a_timeline_for_an_answer() {
        MastodonReader strict = MastodonReader.ofTimelines();

        assertThat(refusal(strict, answer(200, "{\"statuses\":[]}")).failure().kind())
                .isEqualTo(Kind.CHANGED);
        assertThat(refusal(strict, answer(200, "<html>maintenance</html>"))
                        .failure()
                        .kind())
                .isEqualTo(Kind.CHANGED);
    }

    private List<Boolean> own(String account) {
        Page page = (Page) reader.read(answer(200, body("mastodon/timeline.json")), context("mastodon:#acme", account));
        return page.mentions().stream().map(Mention::own).toList();
    }

    private Page timeline() {
        return page(answer(200, body("mastodon/timeline.json")));
    }

    private Page page(Answer answer) {
        return (Page) reader.read(answer, context("mastodon:#acme"));
    }

    private static Refusal refusal(MastodonReader reader, Answer answer) {
        return (Refusal) reader.read(answer, context("mastodon:#acme"));
    }
}
