// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void a_word_seen_in_many_stories_tells_less_than_a_new_one() {
        Background background = Background.none();
        for (int i = 0; i < 50; i++) {
            background = background.seen(List.of("parcel"), true);
        }
        WordRarity before = Background.none().rarity();
        WordRarity after = background.rarity();

        assertThat(after.between("parcel"))
                .isLessThan(before.between("parcel") / 3)
                .isPositive();
        assertThat(after.of("parcel")).isLessThan(before.of("parcel") / 1.5).isPositive();
        assertThat(after.of("zeppelin")).isGreaterThanOrEqualTo(before.of("zeppelin"));
    }

    @Test
    void old_counts_fade_and_never_overflow() {
        Background background = Background.none();
        for (int i = 0; i < 5_000; i++) {
            background = background.seen(List.of("parcel"), true);
        }
        double usual = background.rarity().of("parcel");
        for (int i = 0; i < 5_000; i++) {
            background = background.seen(List.of("w" + i % 7), true);
        }

        assertThat(background.rarity().of("parcel")).isGreaterThan(usual);
        assertThat(background.stories()).isLessThan(1_000);
    }

    @Test
    void a_table_of_another_size_is_refused() {
        assertThatThrownBy(() -> new Background(3, "AAAA")).hasMessageContaining("2048 counts");
    }

    @Test
    void the_state_can_be_rebuilt_from_its_parts() {
        Background background = Background.none().seen(List.of("parcel", "branch"), true);

        assertThat(new Background(background.stories(), background.counts())).isEqualTo(background);
    }
}
