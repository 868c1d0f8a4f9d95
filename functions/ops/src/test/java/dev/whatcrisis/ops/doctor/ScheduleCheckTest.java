// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;

class ScheduleCheckTest {
    private final Map<String, Optional<ScheduleState>> states = new TreeMap<>(Map.of(
            "minute", Optional.of(ScheduleState.ENABLED),
            "hackernews", Optional.of(ScheduleState.ENABLED),
            "rss", Optional.of(ScheduleState.ENABLED)));

    @Test
    void all_that_run_are_one_finding() {
        assertThat(judge("hackernews", "rss"))
                .extracting(Finding::line)
                .containsExactly("ok    schedules: enabled: hackernews, minute, rss");
    }

    @Test
    void a_source_that_is_off_is_told_with_the_parameter_that_turns_it_on_if_a_watch_asks_it() {
        states.put("rss", Optional.of(ScheduleState.DISABLED));

        assertThat(judge("hackernews", "rss").getLast().line())
                .startsWith("warn  schedules: that of rss is disabled")
                .endsWith("do: deploy with PollRss=ENABLED");
        assertThat(judge("hackernews").getLast().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void without_the_minute_nobody_is_told() {
        states.put("minute", Optional.empty());
        assertThat(judge()).anyMatch(f -> f.failed() && f.found().contains("missing: nothing is decided"));

        states.put("minute", Optional.of(ScheduleState.DISABLED));
        assertThat(judge()).anyMatch(f -> f.failed() && f.todo().contains("enable it"));
    }

    private List<Finding> judge(String... asked) {
        return ScheduleCheck.judge(states, Set.of(asked));
    }
}
