// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whatcrisis.cue.Read;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.relevance.Ruling.Rule;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceFilterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void an_excluded_word_is_found_whole_whatever_its_case_and_accents() {
        Relevance rules = new Relevance(Set.of("Orchestre"), Set.of(), Set.of());

        assertThat(dropped(rules, post("l'ORCHÈSTRE de la ville")))
                .contains(new Ruling(Rule.EXCLUDED_WORD, "Orchestre"));
        assertThat(dropped(rules, post("des orchestres"))).isEmpty();
    }

    @Test
    void an_excluded_phrase_may_have_several_words() {
        Relevance rules = new Relevance(Set.of("acme corner"), Set.of(), Set.of());

        assertThat(dropped(rules, post("meet me at Acme-Corner!"))).isPresent();
        assertThat(dropped(rules, post("Acme has a corner shop"))).isEmpty();
    }

    @Test
    void a_required_word_must_be_there() {
        Relevance rules = new Relevance(Set.of(), Set.of(), Set.of("beer", "bière"));

        assertThat(dropped(rules, post("this biere is warm"))).isEmpty();
        assertThat(dropped(rules, post("the town of that name"))).isPresent();
    }

    @Test
    void who_tells_of_danger_about_us_is_heard_whatever_words_and_languages_say() {
        Relevance rules = new Relevance(Set.of("orchestra"), Set.of("newsbot"), Set.of("beer"));
        Mention danger = post("the orchestra is ill since the supper")
                .withSays(Read.told(Label.SAFETY, Harm.POISONED).says());
        Mention elsewhere = post("the orchestra is ill since the supper")
                .withSays(
                        Read.told(Label.SAFETY, Harm.POISONED).with(About.OTHER).says());

        assertThat(dropped(rules, danger)).isEmpty();
        assertThat(dropped(rules, elsewhere)).isPresent();
        assertThat(dropped(rules, danger.by(new Author("1", "newsbot", OptionalLong.empty()))))
                .contains(new Ruling(Rule.AUTHOR, ""));
    }

    @Test
    void an_excluded_author_is_known_by_id_or_name() {
        Relevance rules = new Relevance(Set.of(), Set.of("NewsBot", "did:x:7"), Set.of());

        assertThat(dropped(rules, post("hello").by(new Author("1", "newsbot", OptionalLong.empty()))))
                .isPresent();
        assertThat(dropped(rules, post("hello").by(new Author("did:x:7", "someone", OptionalLong.empty()))))
                .isPresent();
    }

    @Test
    void what_stands_between_slashes_is_a_pattern() {
        Relevance rules = new Relevance(Set.of("/acme (inn|hotel)s?/"), Set.of(), Set.of("/\\bv[0-9]+\\b/"));

        assertThat(dropped(rules, post("two ACME Hotels, v2")))
                .contains(new Ruling(Rule.EXCLUDED_WORD, "/acme (inn|hotel)s?/"));
        assertThat(dropped(rules, post("Acme v12 is out"))).isEmpty();
        assertThat(dropped(rules, post("Acme is out"))).contains(new Ruling(Rule.NO_CONTEXT, ""));
    }

    @Test
    void a_pattern_that_would_take_forever_elsewhere_takes_no_time() {
        Relevance rules = new Relevance(Set.of("/(a+)+$/"), Set.of(), Set.of());

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(dropped(rules, post("a".repeat(590) + "!"))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/(/", "/a{2000}/", "/((a{100}){100}){100}/", "/(?=x)/"})
    void a_pattern_that_cannot_be_read_is_refused_by_name(String pattern) {
        assertThatThrownBy(() -> new Relevance(Set.of(pattern), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern);
    }

    @Test
    void who_names_our_exact_handle_is_heard_whatever_the_words() {
        Relevance rules = new Relevance(Set.of("orchestra"), Set.of(), Set.of("beer"));

        assertThat(dropped(rules, post("the orchestra thanks @acme."))).isEmpty();
        assertThat(dropped(rules, post("the orchestra thanks @ACME, again"))).isEmpty();
        assertThat(dropped(rules, post("the orchestra thanks @acme_town"))).isPresent();
        assertThat(dropped(rules, post("the orchestra thanks @acme.example"))).isPresent();
        assertThat(dropped(rules, post("the orchestra thanks x@acme"))).isPresent();
        assertThat(dropped(rules, post("the orchestra thanks @acm"))).isPresent();
    }

    @Test
    void a_post_by_an_own_account_is_never_dropped() {
        Relevance rules = new Relevance(Set.of("orchestra"), Set.of("acme"), Set.of());

        assertThat(dropped(rules, post("an orchestra").by(new Author("acme", "Acme Beer", OptionalLong.empty()))))
                .isEmpty();
    }

    private static Optional<Ruling> dropped(Relevance rules, Mention mention) {
        Watch plain =
                Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(Query.parse("hackernews:acme")), NOW);
        Watch watch = new Watch(
                plain.id(),
                plain.brand(),
                plain.terms(),
                rules,
                List.of(new OwnAccount(new SourceName("hackernews"), "@Acme")),
                plain.queries(),
                plain.languages(),
                plain.zone(),
                plain.language(),
                plain.sensitivity(),
                plain.paused(),
                plain.campaign(),
                plain.createdAt(),
                plain.version());
        return Optional.of(new RelevanceFilter(watch).judge(mention)).filter(ruling -> !ruling.kept());
    }

    private static Mention post(String text) {
        return Mention.of(new MentionId(new SourceName("hackernews"), "1"), NOW, NOW, text);
    }
}
