// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whatcrisis.relevance.TermWarning.Kind;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.English;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermLinterTest {
    @ParameterizedTest
    @CsvSource({
        "ab, TOO_SHORT",
        "3m, TOO_SHORT",
        "!!, TOO_SHORT",
        "1664, NUMBER",
        "the, TOO_SHORT",
        "because, FUNCTION_WORD",
        "the other, FUNCTION_WORD",
        "apple, EVERYDAY_WORD",
        "Lumière, EVERYDAY_WORD",
        "BAHN, EVERYDAY_WORD",
        "cerveza, EVERYDAY_WORD"
    })
    void a_term_that_people_use_for_other_things_is_warned_of(String term, Kind kind) {
        assertThat(TermLinter.kind(term)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acmeworks", "acme beer", "apple store berlin", "#acmeworks", "@acme", "東京", "brouwhuis"})
    void a_term_that_names_us_is_not(String term) {
        assertThat(TermLinter.kind(term)).isEmpty();
    }

    @Test
    void a_warning_names_the_word_the_language_and_what_to_do() {
        assertThat(TermLinter.lint(watch(List.of("acmeworks", "soleil"), Set.of())))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.field()).isEqualTo("terms");
                    assertThat(English.say(warning.reason()))
                            .isEqualTo("the term \"soleil\" is an everyday word (fr) and will match too much");
                    assertThat(English.say(warning.todo())).isEqualTo("say it longer, for example \"soleil Acme\"");
                });
    }

    @Test
    void an_exclusion_that_would_drop_our_own_posts_is_warned_of() {
        assertThat(TermLinter.lint(watch(List.of("acme beer"), Set.of("beer", "orchestra", "with", "/beer/"))))
                .extracting(TermWarning::word, TermWarning::kind)
                .containsExactly(tuple("beer", Kind.OURSELVES), tuple("with", Kind.FUNCTION_WORD));
    }

    private static Watch watch(List<String> terms, Set<String> excluded) {
        Watch plain = Taught.ACME;
        return new Watch(
                plain.id(),
                plain.brand(),
                terms,
                new Relevance(excluded, Set.of(), Set.of()),
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
    }
}
