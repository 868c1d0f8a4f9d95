// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.InMemorySourceStateStore;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryChecksTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Query ASK = Query.parse("hackernews:harbour");
    private static final Watch WATCH = Watch.of(new WatchId("harbour"), "Harbour", ZoneOffset.UTC, List.of(ASK), NOW);

    private final InMemorySourceStateStore states = new InMemorySourceStateStore();

    @Test
    void a_source_that_answers_says_how_often_it_is_asked_and_what_is_left() {
        Finding finding = asking(new Collected(
                List.of(),
                List.of(),
                List.of(),
                Cursor.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(299),
                OptionalLong.empty()));

        assertThat(finding.outcome()).isEqualTo(Outcome.OK);
        assertThat(finding.found()).contains("every 5 min", "299 requests left");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_failure_says_why_and_what_to_do(Kind kind) {
        Finding finding = asking(failed(kind));

        assertThat(finding.failed()).isEqualTo(kind != Kind.THROTTLED);
        assertThat(finding.found()).contains("it said no", "not again before 2026-03-10T12:10:00Z");
        assertThat(finding.todo()).isNotEmpty();
    }

    @Test
    void a_query_that_was_blind_says_why() {
        SourceState fresh = SourceState.fresh(WATCH.id(), ASK);
        states.save(new SourceState(
                fresh.watch(),
                fresh.query(),
                Cursor.NONE,
                2,
                Optional.of(new SourceFailure(Kind.UNAVAILABLE, Fact.plain("no route"))),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                0,
                0));

        assertThat(asking(failed(Kind.UNAVAILABLE)).found()).contains("blind until now: 2 failed polls", "no route");
    }

    @Test
    void a_source_that_nobody_knows_fails() {
        assertThat(new QueryChecks(List.of(), states, () -> NOW).of(WATCH))
                .singleElement()
                .matches(Finding::failed);
    }

    private static Collected failed(Kind kind) {
        return Collected.failed(
                Cursor.NONE, new SourceFailure(kind, Fact.plain("it said no")), Optional.of(NOW.plusSeconds(600)));
    }

    private Finding asking(Collected answer) {
        Source source = new Source() {
            @Override
            public SourceName name() {
                return ASK.source();
            }

            @Override
            public Duration interval() {
                return Duration.ofMinutes(5);
            }

            @Override
            public Collected collect(Ask ask) {
                return answer;
            }
        };
        return new QueryChecks(List.of(source), states, () -> NOW).of(WATCH).getFirst();
    }
}
