// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsTest {
    @Test
    void a_region_that_cannot_be_is_said_before_anything_is_asked() {
        assertThatThrownBy(() -> Aws.of(Optional.of("eu west"), Optional.empty()))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        e -> assertThat(e.finding().line()).startsWith("fail  region: \"eu west\" is none; do: "));
    }

    @Test
    void a_profile_that_is_not_there_is_named_with_the_way_around_it() {
        assertThatThrownBy(() -> Aws.of(Optional.of("eu-west-1"), Optional.of("nobody-has-this-profile")))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        e -> assertThat(e.finding().line())
                                .startsWith("fail  credentials: the profile nobody-has-this-profile gives none")
                                .contains(
                                        "aws configure export-credentials --format env --profile nobody-has-this-profile"));
    }
}
