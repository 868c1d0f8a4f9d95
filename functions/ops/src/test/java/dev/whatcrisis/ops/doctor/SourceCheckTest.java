// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SourceCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Query ASK = Query.parse("hackernews:harbour");

    @Test
    void a_source_that_answers_says_when_it_did_and_what_is_left() {
        assertThat(judge(state(0, Optional.empty(), NOW.minusSeconds(180))).line())
                .isEqualTo("ok    query hackernews:harbour: last read 3 minutes ago; asked every 5 min, 299 requests"
                        + " left");
    }

    @Test
    void a_blind_one_fails_with_the_reason_of_the_collector_and_what_to_do() {
        SourceFailure gone = new SourceFailure(Kind.GONE, Fact.plain("status 404"));
        Finding finding = judge(state(4, Optional.of(gone), NOW.minusSeconds(3600)));

        assertThat(finding.failed()).isTrue();
        assertThat(finding.found()).startsWith("status 404; blind: 4 failed polls in a row");
        assertThat(finding.todo()).contains("correct the query");
    }

    @Test
    void one_that_cannot_be_reached_is_no_matter_of_this_machine() {
        SourceFailure down = new SourceFailure(Kind.UNAVAILABLE, Fact.plain("no answer"));

        assertThat(judge(state(2, Optional.of(down), NOW.minusSeconds(3600))).todo())
                .contains("addresses of AWS")
                .doesNotContain("this machine");
    }

    @Test
    void silence_without_a_failure_points_to_the_schedule() {
        assertThat(judge(state(0, Optional.empty(), NOW.minusSeconds(3600))).line())
                .startsWith("fail  query hackernews:harbour: blind: no successful poll for 60 minutes")
                .contains("schedules");
    }

    @Test
    void one_that_was_never_asked_is_waited_for() {
        assertThat(SourceCheck.judge(ASK, Optional.empty(), intervals(), NOW).outcome())
                .isEqualTo(Outcome.WARN);
    }

    @Test
    void a_source_that_nobody_knows_fails() {
        assertThat(SourceCheck.judge(Query.parse("carrierpigeon:harbour"), Optional.empty(), intervals(), NOW)
                        .failed())
                .isTrue();
    }

    private static Finding judge(SourceState state) {
        return SourceCheck.judge(ASK, Optional.of(state), intervals(), NOW);
    }

    private static Map<String, Duration> intervals() {
        return Map.of("hackernews", Duration.ofMinutes(5));
    }

    private static SourceState state(int failures, Optional<SourceFailure> failure, Instant lastSuccess) {
        return new SourceState(
                new WatchId("harbour"),
                ASK,
                Cursor.NONE,
                failures,
                failure,
                Optional.of(NOW),
                Optional.of(lastSuccess),
                Optional.empty(),
                OptionalLong.of(299),
                0,
                1);
    }
}
