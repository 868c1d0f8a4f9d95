// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What comes anew each day: posts, their tone, sales. */
class FlowEffectTest {
    private static final LocalDate BEFORE = LocalDate.parse("2026-03-09");
    private static final LocalDate UNTIL = BEFORE.plusDays(31);
    private static final Stretch MONTH = Stretch.after(BEFORE, UNTIL, 30);

    private final NavigableMap<LocalDate, DayCount> days = new TreeMap<>();

    @Test
    void a_month_later_as_many_posts_as_ever_are_as_expected() {
        posts(1, 1);

        assertThat(mentions().volume(MONTH).finding()).isEqualTo(Finding.AS_EXPECTED);
        assertThat(mentions().tone(MONTH).finding()).isEqualTo(Finding.AS_EXPECTED);
    }

    @Test
    void three_times_the_posts_and_twice_the_critical_share_are_more() {
        posts(3, 2);

        assertThat(mentions().volume(MONTH).finding()).isEqualTo(Finding.MORE);
        assertThat(Math.exp(mentions().volume(MONTH).deviation())).isCloseTo(3, within(0.5));
        assertThat(mentions().tone(MONTH).finding()).isEqualTo(Finding.MORE);
        assertThat(mentions().tone(MONTH).deviation()).isCloseTo(0.2, within(0.05));
    }

    @Test
    void a_watch_that_began_six_weeks_before_has_too_few_of_them() {
        posts(1, 1);
        Estimate volume = new MentionEffect(days, BEFORE.minusDays(42)).volume(MONTH);

        assertThat(volume.finding()).isEqualTo(Finding.TOO_FEW_WEEKS);
        assertThat(volume.needed()).isEqualTo(8);
        assertThat(volume.weeks()).isBetween(5, 6);
    }

    @Test
    void of_three_posts_a_week_there_is_no_share() {
        for (int day = -120; day <= 31; day += 2) {
            days.put(BEFORE.plusDays(day), new DayCount(1, 0));
        }

        assertThat(mentions().tone(MONTH).finding()).isEqualTo(Finding.NOT_COUNTED);
    }

    @Test
    void sales_that_grow_as_before_are_as_expected_and_a_fifth_less_is_found() {
        assertThat(sales(1).effect(MONTH).finding()).isEqualTo(Finding.AS_EXPECTED);
        Estimate less = sales(0.8).effect(MONTH);

        assertThat(less.finding()).isEqualTo(Finding.LESS);
        assertThat(Math.exp(less.deviation()) - 1).isCloseTo(-0.2, within(0.03));
    }

    @Test
    void a_shop_that_is_closed_on_sundays_is_counted_by_its_open_days() {
        Sales sales = sales(1);
        NavigableMap<LocalDate, Double> open = new TreeMap<>(sales.days());
        open.keySet().removeIf(day -> day.getDayOfWeek().getValue() == 7);

        assertThat(Sales.none(sales.watch()).with(open).effect(MONTH).finding()).isEqualTo(Finding.AS_EXPECTED);
    }

    @Test
    void sales_that_end_before_it_say_nothing_of_it() {
        Sales sales = sales(1);
        NavigableMap<LocalDate, Double> ended = new TreeMap<>(sales.days()).headMap(BEFORE, true);

        assertThat(Sales.none(sales.watch()).with(ended).effect(MONTH).finding())
                .isEqualTo(Finding.NOT_COUNTED);
        assertThat(Sales.none(sales.watch()).effect(MONTH).finding()).isEqualTo(Finding.NO_NUMBERS);
    }

    @Test
    void of_more_days_than_are_kept_the_oldest_go() {
        NavigableMap<LocalDate, Double> many = new TreeMap<>();
        for (int day = 0; day < Sales.MOST_DAYS + 3; day++) {
            many.put(BEFORE.plusDays(day), 1.0);
        }

        assertThat(Sales.none(new WatchId("acme")).with(many).days())
                .hasSize(Sales.MOST_DAYS)
                .doesNotContainKey(BEFORE.plusDays(2))
                .containsKey(BEFORE.plusDays(3));
    }

    private MentionEffect mentions() {
        return new MentionEffect(days, BEFORE.minusDays(120));
    }

    /** @param times as many posts after it, and as large a share of critical ones */
    private void posts(int times, int critical) {
        for (int day = -120; day <= 31; day++) {
            boolean after = day > 0;
            int posts = (20 + Math.floorMod(day * day, 13)) * (after ? times : 1);
            days.put(
                    BEFORE.plusDays(day),
                    new DayCount(posts, posts * (after ? critical : 1) / 5 + Math.floorMod(day * day, 3)));
        }
    }

    private static Sales sales(double share) {
        NavigableMap<LocalDate, Double> sold = new TreeMap<>();
        for (int day = -150; day <= 31; day++) {
            double usual = 400 + day + 3 * Math.floorMod(day * day, 11) + (day % 7 == 0 ? 120 : 0);
            sold.put(BEFORE.plusDays(day), usual * (day > 0 ? share : 1));
        }
        return Sales.none(new WatchId("acme")).with(sold);
    }
}
