// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static Score score(Label label, double alarm) {
        return new Score(new Post("a", "en", Role.MENTION, label, Map.of(), "", false), alarm);
    }

    private static final List<Score> SCORES = Stream.concat(
                    IntStream.range(0, 100).mapToObj(at -> score(Label.JOKE, at / 100.0)),
                    IntStream.range(0, 10).mapToObj(at -> score(Label.THREAT, .905 + at / 100.0)))
            .toList();

    @Test
    void a_threshold_lets_no_more_than_the_share_through() {
        Curve curve = Curve.ofDanger(SCORES);
        double threshold = curve.threshold(.05);
        assertThat(curve.taken(threshold)).isEqualTo(.05);
        assertThat(curve.found(threshold)).isEqualTo(.6);
        assertThat(curve.taken(curve.threshold(0))).isZero();
    }

    @Test
    void the_area_counts_pairs() {
        assertThat(Curve.ofDanger(SCORES).auc()).isBetween(.94, .96);
    }
}
