// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckRoutesTest {
    private final World world = new World();
    private final HackerNews hackerNews = new HackerNews();

    @BeforeEach
    void sources() {
        world.sources.add(hackerNews);
    }

    @Test
    void terms_are_tried_where_a_brand_is_asked_for_by_itself() {
        hackerNews.post("a", Duration.ofHours(2));

        Answer answer = terms("{\"brand\":\"Acme Kettles\",\"zone\":\"Europe/Paris\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/sources/0/query/text")).isEqualTo("Acme Kettles");
        assertThat(answer.at("/sources/0/outcome")).isEqualTo("FOUND");
        assertThat(answer.at("/sources/0/sentence")).isEqualTo("1 post in 7 days, 2 hours old");
        assertThat(answer.at("/sources/0/examples/0/text")).contains("A post about Acme");
        assertThat(answer.json().path("warnings")).isEmpty();
    }

    @Test
    void an_ambiguous_word_is_said_to_be_one() {
        Answer answer = terms("{\"brand\":\"Apple\",\"zone\":\"Europe/Paris\"}");

        assertThat(answer.at("/warnings/0/kind")).isEqualTo("EVERYDAY_WORD");
        assertThat(answer.at("/warnings/0/todo")).contains("longer");
    }

    @Test
    void what_excluded_words_leave_out_is_counted() {
        hackerNews.post("a", Duration.ofHours(2));

        Answer answer = terms(
                "{\"brand\":\"Acme\",\"zone\":\"UTC\",\"relevance\":{\"excludedWords\":[\"number\"]},\"queries\":[{\"source\":\"hackernews\",\"text\":\"kettle\"}]}");

        assertThat(answer.at("/sources/0/query/text")).isEqualTo("kettle");
        assertThat(answer.at("/sources/0/left")).isEqualTo("1");
        assertThat(answer.at("/sources/0/more")).isEqualTo("1 of them is left out by your words");
        assertThat(answer.json().at("/sources/0/examples")).isEmpty();
    }

    @Test
    void a_source_that_does_not_answer_is_an_answer_with_what_to_do() {
        hackerNews.failure = Optional.of(new SourceFailure(
                SourceFailure.Kind.UNAVAILABLE, Fact.of("failure.unknown").with("host", "news.example")));

        Answer answer = source("{\"source\":\"hackernews\",\"text\":\"acme\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/outcome")).isEqualTo("FAILED");
        assertThat(answer.at("/sentence")).isEqualTo("cannot find news.example");
        assertThat(answer.at("/todo")).isEqualTo("See whether the address is right, then try again");
    }

    @Test
    void an_account_is_asked_for_as_its_own() {
        hackerNews.followers = OptionalLong.of(1234);

        Answer answer = world.post(world.admin, "/checks/account", "{\"source\":\"hackernews\",\"handle\":\"acme\"}");

        assertThat(answer.at("/query/text")).isEqualTo("acme");
        assertThat(answer.at("/followers")).isEqualTo("1234");
        assertThat(answer.at("/more")).isEqualTo("1,234 followers");
        assertThat(hackerNews.asked.getFirst().watch().ownAccounts()).hasSize(1);
    }

    @Test
    void it_answers_in_the_language_of_the_reader() {
        hackerNews.post("a", Duration.ofHours(2));

        Answer answer = world.post(
                world.admin, "/checks/terms?language=fr", "{\"brand\":\"Acme Kettles\",\"zone\":\"Europe/Paris\"}");

        assertThat(answer.at("/sources/0/sentence")).isEqualTo("1 message en 7 jours, il y a 2 heures");
    }

    @Test
    void a_refusal_names_the_field() {
        assertThat(terms("{\"zone\":\"UTC\"}").at("/field")).isEqualTo("brand");
        assertThat(source("{\"source\":\"telepathy\",\"text\":\"acme\"}").at("/field"))
                .isEqualTo("query.source");
        assertThat(world.post(world.admin, "/checks/source", "{\"watch\":{\"brand\":\"Acme\",\"zone\":\"UTC\"}}")
                        .at("/field"))
                .isEqualTo("query");
    }

    @Test
    void only_admins_try_and_nothing_is_stored() {
        assertThat(world.post(world.responder, "/checks/terms", "{\"brand\":\"Acme\",\"zone\":\"UTC\"}")
                        .status())
                .isEqualTo(403);

        hackerNews.post("a", Duration.ofHours(2));
        terms("{\"brand\":\"Acme\",\"zone\":\"UTC\"}");

        assertThat(world.ports.watches().all()).isEmpty();
        assertThat(world.ports.mentions().latest(World.ACME, 10, World.NOW)).isEmpty();
    }

    @Test
    void the_servers_of_others_are_asked_twenty_times_a_minute_at_most() {
        for (int i = 0; i < Allowance.A_MINUTE; i++) {
            assertThat(terms("{\"brand\":\"Acme\",\"zone\":\"UTC\"}").status()).isEqualTo(200);
        }
        Answer more = terms("{\"brand\":\"Acme\",\"zone\":\"UTC\"}");
        assertThat(more.status()).isEqualTo(429);
        assertThat(more.header("retry-after")).isEqualTo("60");
        assertThat(hackerNews.asked).hasSize(Allowance.A_MINUTE);

        world.now = World.NOW.plus(Duration.ofMinutes(1));

        assertThat(terms("{\"brand\":\"Acme\",\"zone\":\"UTC\"}").status()).isEqualTo(200);
    }

    private Answer terms(String json) {
        return world.post(world.admin, "/checks/terms", json);
    }

    private Answer source(String query) {
        return world.post(
                world.admin,
                "/checks/source",
                "{\"watch\":{\"brand\":\"Acme\",\"zone\":\"UTC\"},\"query\":" + query + "}");
    }

    private static final class HackerNews implements Source {
        private final List<Mention> posts = new ArrayList<>();
        private final List<Ask> asked = new ArrayList<>();
        private Optional<SourceFailure> failure = Optional.empty();
        private OptionalLong followers = OptionalLong.empty();

        void post(String id, Duration age) {
            posts.add(SampleMentions.mention(id, World.NOW.minus(age), World.NOW));
        }

        @Override
        public SourceName name() {
            return new SourceName("hackernews");
        }

        @Override
        public Duration interval() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Collected collect(Ask ask) {
            asked.add(ask);
            return new Collected(
                    posts,
                    List.of(),
                    List.of(),
                    Cursor.NONE,
                    failure,
                    Optional.empty(),
                    OptionalLong.empty(),
                    followers);
        }
    }
}
