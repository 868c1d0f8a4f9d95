// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BacktestRoutesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final World world = new World();
    private final Watch acme = world.acme();
    private int posts;

    /** A post every three hours for six weeks, and a hundred an hour one afternoon ten days ago. */
    @BeforeEach
    void sixWeeks() {
        Instant start = World.NOW.minus(Duration.ofDays(44));
        for (Instant at = start; at.isBefore(World.NOW); at = at.plus(HOUR.multipliedBy(3))) {
            post(at);
        }
        Instant afternoon = Instant.parse("2026-02-19T13:00:00Z");
        for (int i = 0; i < 200; i++) {
            post(afternoon.plusSeconds(36L * i));
        }
    }

    @Test
    void the_last_thirty_days_are_told_for_each_sensitivity() {
        Answer answer = world.get("/watches/acme/backtest");

        assertThat(answer.at("/days")).isEqualTo("30");
        assertThat(answer.json().path("reports")).hasSize(3);
        assertThat(answer.at("/reports/1/sensitivity")).isEqualTo("BALANCED");
        assertThat(answer.at("/reports/1/wakes")).isEqualTo("0");
        assertThat(answer.at("/reports/1/mails")).isEqualTo("1");
        assertThat(answer.at("/reports/1/sentence")).isEqualTo("last 30 days: would have woken you 0 times, mailed 1");
        assertThat(answer.at("/reports/1/events/0/wake")).isEqualTo("false");
        assertThat(answer.at("/reports/1/events/0/night")).isEqualTo("2026-02-19");
        assertThat(answer.at("/reports/1/events/0/why")).contains("Thursday afternoon");
    }

    @Test
    void fewer_days_tell_less() {
        assertThat(world.get("/watches/acme/backtest?days=7").at("/reports/1/mails"))
                .isEqualTo("0");
    }

    @Test
    void days_out_of_range_are_refused_by_name() {
        Answer answer = world.get("/watches/acme/backtest?days=400");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("days");
    }

    private void post(Instant at) {
        world.ports.mentions().add(acme.id(), List.of(SampleMentions.mention("n" + posts++, at, at)));
    }
}
