// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowerEffectTest {
    private static final LocalDate BEFORE = LocalDate.parse("2026-03-09");
    private static final OwnAccount MAIN = new OwnAccount(new SourceName("bluesky"), "acme.example");
    private static final OwnAccount SECOND = new OwnAccount(new SourceName("mastodon"), "@acme@acme.example");

    private final List<FollowerCount> counts = new ArrayList<>();

    @Test
    void without_counts_there_is_nothing_to_tell() {
        assertThat(after(7).finding()).isEqualTo(Finding.NO_NUMBERS);
    }

    @Test
    void five_weeks_are_too_few_and_eight_are_enough() {
        steady(MAIN, 5 * 7, 12, 10_000);

        assertThat(after(7)).isEqualTo(new Estimate(Finding.TOO_FEW_WEEKS, 0, 0, 5, 8));

        steady(MAIN, 8 * 7, 12, 10_000);

        assertThat(after(7).finding()).isEqualTo(Finding.AS_EXPECTED);
    }

    @Test
    void a_quarter_needs_more_weeks_than_a_month() {
        steady(MAIN, 9 * 7, 95, 10_000);

        assertThat(after(30).finding()).isEqualTo(Finding.AS_EXPECTED);
        assertThat(after(90)).isEqualTo(new Estimate(Finding.TOO_FEW_WEEKS, 0, 0, 9, 14));
    }

    @Test
    void a_loss_of_a_tenth_is_found_with_its_size() {
        steady(MAIN, 100, 40, 10_000);
        counts.replaceAll(count ->
                count.day().isAfter(BEFORE) ? new FollowerCount(MAIN, count.day(), count.followers() * 9 / 10) : count);

        Estimate estimate = after(30);

        assertThat(estimate.finding()).isEqualTo(Finding.LESS);
        assertThat(Math.exp(estimate.deviation()) - 1).isCloseTo(-0.1, within(0.01));
    }

    @Test
    void an_account_that_is_added_is_no_gain_and_one_that_is_left_no_loss() {
        steady(MAIN, 100, 12, 10_000);
        counts.addAll(List.of(
                new FollowerCount(SECOND, BEFORE.plusDays(2), 50_000),
                new FollowerCount(SECOND, BEFORE.plusDays(3), 50_010)));

        assertThat(after(7).finding()).isEqualTo(Finding.AS_EXPECTED);
    }

    @Test
    void days_that_are_missing_are_bridged_and_a_hole_of_two_weeks_ends_what_is_known() {
        steady(MAIN, 100, 12, 10_000);
        counts.removeIf(count -> count.day().getDayOfMonth() % 5 < 2);

        assertThat(after(7).finding()).isEqualTo(Finding.AS_EXPECTED);

        counts.removeIf(count ->
                count.day().isAfter(BEFORE.minusDays(44)) && count.day().isBefore(BEFORE.minusDays(30)));

        assertThat(after(7).finding()).isEqualTo(Finding.TOO_FEW_WEEKS);
    }

    @Test
    void counts_that_ended_before_it_say_nothing_of_it() {
        steady(MAIN, 100, 0, 10_000);

        assertThat(after(7).finding()).isEqualTo(Finding.NOT_COUNTED);
    }

    @Test
    void counts_that_never_move_are_not_believed() {
        for (int day = -100; day <= 12; day++) {
            counts.add(new FollowerCount(MAIN, BEFORE.plusDays(day), 700));
        }

        assertThat(after(7).finding()).isEqualTo(Finding.NEVER_MOVES);
    }

    @Test
    void where_followers_come_and_go_by_the_fifth_a_tenth_cannot_be_told() {
        for (int day = -100; day <= 40; day++) {
            counts.add(new FollowerCount(MAIN, BEFORE.plusDays(day), 1_000 + 200 * (day * day % 11)));
        }

        assertThat(after(30).finding()).isEqualTo(Finding.TOO_NOISY);
    }

    @Test
    void what_comes_later_changes_nothing() {
        steady(MAIN, 100, 9, 10_000);
        Estimate first = after(7);
        steady(MAIN, 100, 60, 10_000);

        assertThat(after(7)).isEqualTo(first);
    }

    private Estimate after(int days) {
        return FollowerEffect.of(counts, BEFORE, BEFORE.plusDays(2L + days), Math.min(3, days));
    }

    /** Grows by five to fifteen a day. */
    private void steady(OwnAccount account, int before, int after, long followers) {
        counts.clear();
        long now = followers;
        for (int day = -before; day <= after; day++) {
            now += 5 + Math.floorMod(day * day, 11);
            counts.add(new FollowerCount(account, BEFORE.plusDays(day), now));
        }
    }
}
