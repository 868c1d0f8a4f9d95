// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelevanceFilterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void an_excluded_word_is_found_whole_whatever_its_case_and_accents() {
        Relevance rules = new Relevance(Set.of("Orchestre"), Set.of(), Set.of());

        assertThat(reason(rules, post("l'ORCHÈSTRE de la ville"))).contains("it has an excluded word");
        assertThat(reason(rules, post("des orchestres"))).isEmpty();
    }

    @Test
    void an_excluded_phrase_may_have_several_words() {
        Relevance rules = new Relevance(Set.of("acme corner"), Set.of(), Set.of());

        assertThat(reason(rules, post("meet me at Acme-Corner!"))).isPresent();
        assertThat(reason(rules, post("Acme has a corner shop"))).isEmpty();
    }

    @Test
    void a_required_word_must_be_there() {
        Relevance rules = new Relevance(Set.of(), Set.of(), Set.of("beer", "bière"));

        assertThat(reason(rules, post("this biere is warm"))).isEmpty();
        assertThat(reason(rules, post("the town of that name"))).isPresent();
    }

    @Test
    void an_excluded_author_is_known_by_id_or_name() {
        Relevance rules = new Relevance(Set.of(), Set.of("NewsBot", "did:x:7"), Set.of());

        assertThat(reason(rules, post("hello").by(new Author("1", "newsbot", OptionalLong.empty()))))
                .isPresent();
        assertThat(reason(rules, post("hello").by(new Author("did:x:7", "someone", OptionalLong.empty()))))
                .isPresent();
    }

    private static Optional<String> reason(Relevance rules, Mention mention) {
        Watch plain =
                Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(Query.parse("hackernews:acme")), NOW);
        Watch watch = new Watch(
                plain.id(),
                plain.brand(),
                plain.terms(),
                rules,
                plain.ownAccounts(),
                plain.queries(),
                plain.languages(),
                plain.zone(),
                plain.language(),
                plain.sensitivity(),
                plain.paused(),
                plain.campaign(),
                plain.createdAt(),
                plain.version());
        return new RelevanceFilter(watch).dropReason(mention);
    }

    private static Mention post(String text) {
        return Mention.of(new MentionId(new SourceName("hackernews"), "1"), NOW, NOW, text);
    }
}
