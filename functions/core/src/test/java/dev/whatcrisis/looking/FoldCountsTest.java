// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldCountsTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final SourceName FORUM = new SourceName("forum");
    private static final Query QUERY = Query.parse("forum:acme");

    private final Watch watch = Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(QUERY), START);
    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final FoldCounts fold = new FoldCounts(mentions, Duration.ofMinutes(5));

    @Test
    void a_count_is_folded_once_it_is_closed_and_never_again() {
        mentions.add(watch.id(), List.of(post("1", START.plusSeconds(60)), post("2", START.plusSeconds(400))));

        FoldCounts.Folded first =
                fold.fold(watch, fresh(), List.of(), Blind.nothing(), () -> false, START.plusSeconds(600));
        FoldCounts.Folded again =
                fold.fold(watch, first.state(), List.of(), Blind.nothing(), () -> false, START.plusSeconds(899));

        assertThat(first.steps()).hasSize(1);
        assertThat(first.steps().getFirst().signal().inHour()).isEqualTo(1);
        assertThat(again.steps()).isEmpty();
    }

    @Test
    void a_late_post_is_added_to_the_count_it_belongs_to() {
        FoldCounts.Folded first =
                fold.fold(watch, fresh(), List.of(), Blind.nothing(), () -> false, START.plusSeconds(600));
        Mention late = post("late", START.plusSeconds(10));
        mentions.add(watch.id(), List.of(late));

        FoldCounts.Folded next =
                fold.fold(watch, first.state(), List.of(late), Blind.nothing(), () -> false, START.plusSeconds(900));

        assertThat(next.steps().getLast().signal().inHour()).isEqualTo(1);
    }

    @Test
    void five_silent_minutes_of_a_blind_watch_are_missing_and_not_zero() {
        FoldCounts.Folded seen =
                fold.fold(watch, fresh(), List.of(), Blind.nothing(), () -> false, START.plusSeconds(600));
        FoldCounts.Folded blind =
                fold.fold(watch, fresh(), List.of(), blindFrom(START), () -> false, START.plusSeconds(600));

        assertThat(seen.state().detector().watched()).isEqualTo(Duration.ofMinutes(5));
        assertThat(blind.state().detector().watched()).isZero();
    }

    @Test
    void five_minutes_of_a_blind_watch_are_missing_though_a_little_was_seen() {
        mentions.add(watch.id(), List.of(post("1", START.plusSeconds(60)), post("2", START.plusSeconds(360))));
        Instant blindSince = START.plusSeconds(300);

        FoldCounts.Folded folded =
                fold.fold(watch, fresh(), List.of(), blindFrom(blindSince), () -> false, START.plusSeconds(900));

        assertThat(folded.steps()).hasSize(2);
        assertThat(folded.state().detector().watched()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_post_is_counted_once_whenever_it_is_stored_and_read() {
        mentions.add(watch.id(), List.of(post("read later", START.plusSeconds(60))));
        FoldCounts.Folded first =
                fold.fold(watch, fresh(), List.of(), Blind.nothing(), () -> false, START.plusSeconds(600));
        Mention late = post("late", START.plusSeconds(70));
        mentions.add(watch.id(), List.of(late));

        WatchState state = first.state();
        for (int minute = 15; minute < 30; minute++) {
            List<Mention> read = List.of(post("read later", START.plusSeconds(60)), late);
            state = fold.fold(watch, state, read, Blind.nothing(), () -> false, START.plusSeconds(60 * minute))
                    .state();
        }

        assertThat(state.detector().counted(FORUM, START)).hasValue(2);
    }

    @Test
    void a_count_waits_for_the_slowest_source_up_to_twenty_minutes() {
        assertThat(FoldCounts.closing(List.of())).isEqualTo(Duration.ofMinutes(5));
        assertThat(FoldCounts.closing(List.of(Duration.ofMinutes(1), Duration.ofMinutes(15))))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(FoldCounts.closing(List.of(Duration.ofMinutes(30)))).isEqualTo(Duration.ofMinutes(20));

        FoldCounts slow = new FoldCounts(mentions, Duration.ofMinutes(15));
        assertThat(slow.fold(watch, fresh(), List.of(), Blind.nothing(), () -> false, START.plusSeconds(1199))
                        .steps())
                .isEmpty();
        assertThat(slow.fold(watch, fresh(), List.of(), Blind.nothing(), () -> false, START.plusSeconds(1200))
                        .steps())
                .hasSize(1);
    }

    @Test
    void sources_are_weighed_by_what_was_read_of_them_late_posts_too() {
        List<Mention> read = List.of(post("1", START.plusSeconds(60)), post("2", START.plusSeconds(61)));
        FoldCounts.Folded first = fold.fold(watch, fresh(), read, Blind.nothing(), () -> false, START.plusSeconds(600));
        FoldCounts.Folded next = fold.fold(
                watch, first.state(), List.of(post("3", START)), Blind.nothing(), () -> false, START.plusSeconds(600));

        assertThat(first.state().sightings().volumes().get(FORUM)).isCloseTo(2.0, within(0.01));
        assertThat(next.state().sightings().volumes().get(FORUM)).isCloseTo(3.0, within(0.01));
    }

    @Test
    void a_blind_source_is_missing_while_another_counts() {
        Watch both = Watch.of(watch.id(), "Acme", ZoneOffset.UTC, List.of(QUERY, Query.parse("news:acme")), START);
        mentions.add(watch.id(), List.of(post("1", START.plusSeconds(60))));
        Blind news = new Blind(Optional.empty(), Map.of(new SourceName("news"), START));

        DetectorState state = fold.fold(both, fresh(), List.of(), news, () -> false, START.plusSeconds(600))
                .state()
                .detector();

        assertThat(state.counted(FORUM, START)).hasValue(1);
        assertThat(state.counted(new SourceName("news"), START)).isEmpty();
        assertThat(state.watched()).isEqualTo(Duration.ofMinutes(5));
    }

    private static Blind blindFrom(Instant since) {
        return new Blind(Optional.of(since), Map.of());
    }

    private WatchState fresh() {
        return SampleWatchStates.fresh(watch.id(), START);
    }

    private static Mention post(String id, Instant at) {
        return Mention.of(new MentionId(FORUM, id), at, at, "a word about Acme");
    }
}
