// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentRoutesTest {
    private static final IncidentId ID = new IncidentId("refund-1");

    private final World world = new World();

    @BeforeEach
    void open() {
        world.acme();
    }

    @Test
    void history_is_paged_newest_first_until_the_end() {
        for (int n = 0; n < 5; n++) {
            save(SampleIncidents.incident("i-" + n, World.NOW.minus(Duration.ofDays(n))));
        }
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = world.get("/incidents?watch=acme&limit=2" + cursor);
            page.json().path("incidents").forEach(i -> ids.add(i.path("id").asText()));
            cursor = page.json().path("next").isNull() ? "" : "&cursor=" + page.at("/next");
        } while (!cursor.isEmpty());

        assertThat(ids).containsExactly("i-0", "i-1", "i-2", "i-3", "i-4");
    }

    @Test
    void history_can_be_limited_to_a_time() {
        save(SampleIncidents.incident("old", World.NOW.minus(Duration.ofDays(9))));
        save(SampleIncidents.incident("new", World.NOW.minus(Duration.ofDays(1))));

        Answer page = world.get("/incidents?watch=acme&from=2026-02-25T00:00:00Z&to=2026-03-01T00:00:00Z");

        assertThat(page.json().path("incidents")).hasSize(1);
        assertThat(page.at("/incidents/0/id")).isEqualTo("new");
    }

    @Test
    void incidents_outlive_their_watch() {
        save(SampleIncidents.incident("old"));
        world.delete(world.admin, "/watches/acme");

        assertThat(world.get("/incidents?watch=acme").json().path("incidents")).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_of_history_is_named() {
        assertThat(world.get("/incidents").at("/field")).isEqualTo("watch");
        assertThat(world.get("/incidents?watch=none").status()).isEqualTo(404);
        assertThat(world.get("/incidents?watch=acme&cursor=nonsense").at("/field"))
                .isEqualTo("cursor");
        assertThat(world.get("/incidents?watch=acme&limit=101").at("/field")).isEqualTo("limit");
    }

    @Test
    void an_unknown_incident_is_404() {
        assertThat(world.get("/incidents/none").status()).isEqualTo(404);
        assertThat(world.get("/incidents/NOT%20AN%20ID").status()).isEqualTo(404);
    }

    @Test
    void one_incident_is_shown_with_timeline_verdict_and_numbers() {
        save(SampleIncidents.incident("refund-1"));
        world.ports
                .incidents()
                .append(ID, TimelineEntry.of(World.NOW, "watch", Kind.OPENED, Fact.plain("opened as a ripple")));

        Answer one = world.get("/incidents/refund-1");

        assertThat(one.at("/incident/headline")).isEqualTo("One complaint is spreading (opening hours sunday)");
        assertThat(one.at("/incident/peak/posts")).isEqualTo("12");
        assertThat(one.at("/incident/level/word")).isEqualTo("Ripple");
        assertThat(one.at("/verdict/rule")).isEqualTo("R12");
        assertThat(one.at("/verdict/do/0"))
                .isEqualTo(RuleTexts.of(RuleId.R12, Language.EN).dos().getFirst());
        assertThat(one.at("/verdict/wouldChange/0")).isEqualTo("More than 30 critical authors.");
        assertThat(one.at("/timeline/0/what")).isEqualTo("opened as a ripple");
        assertThat(one.at("/calledLevels/0/level/id")).isEqualTo("RIPPLE");
        assertThat(one.at("/hasPostMortem")).isEqualTo("false");
    }

    @Test
    void samples_are_critical_and_shared_posts_first_and_no_text_twice() {
        Mention plain = SampleMentions.mention("plain");
        Mention critical = SampleMentions.critical(SampleMentions.mention("critical"), "x");
        Mention loud = shared(SampleMentions.critical(SampleMentions.mention("loud"), "y"), 50);
        Mention copy = Mention.of(new MentionId(loud.id().source(), "copy"), loud.at(), loud.receivedAt(), loud.text());
        addPosts(plain, critical, loud, copy);

        Answer one = world.get("/incidents/refund-1");

        assertThat(one.json().path("samples"))
                .extracting(s -> s.path("id").asText())
                .containsExactly("rss/loud", "rss/critical", "rss/plain");
        assertThat(one.at("/samples/0/shares")).isEqualTo("50");
        assertThat(one.at("/samples/0/author")).isEqualTo("Name of y");
        assertThat(one.at("/samples/0/negative")).isEqualTo("0.75");
    }

    @Test
    void deleted_posts_are_no_samples() {
        addPosts(SampleMentions.mention("gone"), SampleMentions.mention("here"));
        world.ports.mentions().delete(World.ACME, SampleMentions.id("gone"), World.NOW);

        Answer one = world.get("/incidents/refund-1");

        assertThat(one.json().path("samples")).hasSize(1);
        assertThat(one.at("/samples/0/id")).isEqualTo("rss/here");
    }

    @Test
    void an_address_that_a_browser_should_not_follow_does_not_go_out() {
        addPosts(linked("a", "javascript:alert(1)"), linked("b", "https://social.example/b"));

        Answer one = world.get("/incidents/refund-1");

        assertThat(one.text()).doesNotContain("javascript");
        assertThat(one.json().path("samples"))
                .extracting(s -> s.path("url").asText())
                .containsExactlyInAnyOrder("null", "https://social.example/b");
    }

    @Test
    void an_incidents_own_counts_are_by_the_hour_with_the_empty_ones() {
        addPosts(
                SampleMentions.mention("a", SampleMentions.POSTED, World.NOW),
                SampleMentions.mention("b", SampleMentions.POSTED.minus(Duration.ofHours(2)), World.NOW));

        Answer one = world.get("/incidents/refund-1");

        assertThat(one.json().path("counts"))
                .extracting(p -> p.path("total").asInt())
                .containsExactly(1, 0, 1);
        assertThat(one.at("/counts/0/start")).isEqualTo("2026-03-01T08:00:00Z");
    }

    @Test
    void an_incident_of_another_time_that_is_over_says_how_and_until_when_it_can_be_undone() {
        save(SampleIncidents.incident("refund-1"));
        world.post(world.responder, "/incidents/refund-1/close", "");

        Answer one = world.get("/incidents/refund-1");

        assertThat(one.at("/incident/state/id")).isEqualTo("OVER");
        assertThat(one.at("/incident/state/how")).isEqualTo("CLOSED");
        assertThat(one.at("/incident/state/by")).isEqualTo("remi");
        assertThat(one.at("/incident/undo/act")).isEqualTo("CLOSE");
        assertThat(one.at("/incident/undo/until"))
                .isEqualTo(World.NOW.plus(Duration.ofMinutes(10)).toString());
    }

    private void addPosts(Mention... mentions) {
        save(SampleIncidents.incident("refund-1"));
        world.ports.mentions().add(World.ACME, List.of(mentions));
        world.ports.incidents().addMentions(ID, List.of(mentions));
    }

    private void save(Incident incident) {
        world.ports.incidents().save(incident);
    }

    private static Mention shared(Mention m, long shares) {
        return with(m, m.url(), new Engagement(0, shares, 0));
    }

    private static Mention linked(String id, String url) {
        return with(SampleMentions.mention(id), Optional.of(URI.create(url)), Engagement.NONE);
    }

    private static Mention with(Mention m, Optional<URI> url, Engagement engagement) {
        return new Mention(
                m.id(),
                m.at(),
                m.receivedAt(),
                m.author(),
                m.text(),
                m.lang(),
                url,
                engagement,
                m.replyTo(),
                m.own(),
                m.press(),
                m.sentiment(),
                m.deletedAt());
    }
}
