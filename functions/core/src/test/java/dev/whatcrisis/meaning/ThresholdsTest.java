// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThresholdsTest {
    @Test
    void nobody_is_woken_for_what_is_not_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(.5, .4, .5, .6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(.5, .6, .5, .4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0, .6, .5, .6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(.5, Double.NaN, .5, .6));
    }

    @Test
    void an_alarm_is_the_sum_of_the_labels_that_say_so() {
        Heads heads = SmallHeads.of("abc");
        double safety = heads.head(Question.LABEL).chances(new float[] {2, 1})[0];
        double threat = heads.head(Question.LABEL).chances(new float[] {2, 1})[1];
        assertThat(heads.alarm(new float[] {2, 1}, Role.MENTION)).isGreaterThan(safety + threat);
        assertThat(heads.alarm(new float[] {0, 0}, Role.OWN))
                .isCloseTo(8 / 11.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void every_label_belongs_to_one_side() {
        for (Label label : Label.values()) {
            assertThat(label.isDanger() || label.isSlip()).isNotEqualTo(label.isHarmless() || between(label));
        }
    }

    private static boolean between(Label label) {
        return !label.isDanger() && !label.isSlip() && !label.isHarmless();
    }
}
