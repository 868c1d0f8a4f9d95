// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerFactsTest {
    private static final Words ENGLISH = Words.of(Language.EN, ZoneOffset.UTC, Instant.parse("2026-03-30T09:00:00Z"));

    @Test
    void levels_that_all_fail_are_said_without_a_zero() {
        assertThat(said(new CallScore(0, 1, 0, 0, 0)))
                .containsExactly("No called level fits what came: 1 was too loud.");
        assertThat(said(new CallScore(1, 1, 0, 0, 0)))
                .containsExactly("1 of 2 called levels fit what came; 1 was too loud.");
    }

    @Test
    void where_none_can_be_judged_there_is_no_more_of_them() {
        assertThat(said(new CallScore(0, 0, 0, 2, 0))).containsExactly("No called level can be judged.");
        assertThat(said(new CallScore(1, 0, 0, 1, 0)))
                .containsExactly("The one level that was called fits what came.", "Of one more nobody can tell.");
    }

    private static List<String> said(CallScore score) {
        return LedgerFacts.of(score).stream().map(ENGLISH::say).toList();
    }
}
