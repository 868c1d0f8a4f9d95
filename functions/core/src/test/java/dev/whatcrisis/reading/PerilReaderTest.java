// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import org.junit.jupiter.api.Test;

class PerilReaderTest {
    private static final Read GLASS = Read.sure(Label.SAFETY, Harm.CUT);
    private static final Read GAS = Read.sure(Label.SAFETY, Harm.GAS);

    @Test
    void glass_and_gas_in_one_matter_are_two_kinds_of_harm_though_more_tell_of_glass() {
        Posts glass =
                new Posts().read(GLASS, "one slice cut my tongue", "splinters in the second jar", "my hand bleeds");
        Perils before = PerilReader.read(glass.facts());
        Perils after = PerilReader.read(
                glass.read(GAS, "the hall smells of gas and two fainted").facts());

        assertThat(before.harms()).containsExactly(Harm.CUT);
        assertThat(after.harms()).containsExactlyInAnyOrder(Harm.CUT, Harm.GAS);
        assertThat(before.covers(after)).as("it is news").isFalse();
    }

    @Test
    void other_words_for_the_same_are_no_other_kind() {
        Posts posts = new Posts()
                .read(GLASS, "one slice cut my tongue", "splinters in the second jar")
                .read(Read.sure(Label.SAFETY, Harm.SWALLOWED), "my son swallowed a shard");

        assertThat(PerilReader.read(posts.facts()).harms()).hasSize(1);
    }

    @Test
    void what_is_not_told_for_sure_is_no_kind_of_its_own() {
        Posts posts = new Posts()
                .read(GLASS, "one slice cut my tongue", "splinters in the second jar")
                .read(Read.told(Label.SAFETY, Harm.GAS), "somebody says there was gas");

        assertThat(PerilReader.read(posts.facts()).harms()).containsExactly(Harm.CUT);
    }
}
