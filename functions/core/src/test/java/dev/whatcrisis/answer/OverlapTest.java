// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlapTest {
    @Test
    void the_same_words_are_the_same_reply_whatever_the_case_and_the_commas() {
        assertThat(Overlap.share("Thank you, Ann. We fix it!", "thank you ann we fix it"))
                .isEqualTo(1.0);
        assertThat(Overlap.share("", "...")).isEqualTo(1.0);
    }

    @Test
    void a_changed_name_does_not_make_a_new_reply() {
        String first = "Ann, you are right to be angry about the late parcel. We changed the carrier today.";
        String pasted = "Ben, you are right to be angry about the late parcel. We changed the carrier today.";
        assertThat(Overlap.tooMuchLike(pasted, List.of("something else entirely", first)))
                .contains(first);
    }

    @Test
    void four_fifths_are_still_allowed() {
        assertThat(Overlap.share("a b c d e", "a b c d x")).isEqualTo(0.8);
        assertThat(Overlap.tooMuchLike("a b c d e", List.of("a b c d x"))).isEmpty();
    }

    @Test
    void it_is_symmetric_between_nought_and_one_and_whole_only_for_equals() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String a = words(random);
            String b = words(random);
            double share = Overlap.share(a, b);
            assertThat(share).isBetween(0.0, 1.0).isEqualTo(Overlap.share(b, a));
            assertThat(share == 1.0).isEqualTo(a.equals(b));
        }
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(1, 8), 0, 4).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
    }
}
