// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource({"5,false,5", "5,true,2", "15,false,15", "15,true,7", "2,true,1", "1,true,1"})
    void an_open_incident_halves_the_minutes_and_leaves_at_least_one(int usual, boolean open, int minutes) {
        assertThat(Pace.interval(Duration.ofMinutes(usual), open)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
