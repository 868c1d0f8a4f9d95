// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void what_fails_does_not_keep_the_rest_from_its_turn_and_is_thrown_at_the_end() {
        Steps steps = new Steps();
        List<String> done = new ArrayList<>();

        steps.run("the first", () -> {
            throw new IllegalArgumentException("no store");
        });
        steps.run("the second", () -> done.add("second"));
        steps.run("the third", () -> {
            throw new IllegalArgumentException("no bus");
        });

        assertThat(done).containsExactly("second");
        assertThat(steps.allWell()).isFalse();
        assertThatThrownBy(steps::end)
                .hasMessage("the first failed")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void nothing_is_thrown_when_all_is_well() {
        Steps steps = new Steps();
        steps.run("one", () -> {});

        steps.end();

        assertThat(steps.allWell()).isTrue();
    }
}
