// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {
    private static final Brand HARBOUR = new Brand("Café Hafenblick");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody fell at cafe hafenblick",
                "Somebody fell, @CafeHafenblick",
                "Somebody fell #café_hafenblick",
                "CAFÉ HAFENBLICK: somebody fell",
            })
    void a_text_that_names_the_brand_is_about_us(String text) {
        assertThat(HARBOUR.about(text, About.NOBODY)).isEqualTo(About.US);
        assertThat(HARBOUR.about(text, About.US)).isEqualTo(About.US);
    }

    @Test
    void a_namesake_that_the_reader_sees_stays_another() {
        assertThat(HARBOUR.about("Not our Café Hafenblick, the one in Lisbon burnt down", About.OTHER))
                .isEqualTo(About.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody fell at @OldMillBakery",
                "We all got ill at Bakery Oldmill last night",
                "On a tous été malades chez Boulangerie Duvernet hier",
            })
    void a_text_that_names_another_and_not_the_brand_is_about_another(String text) {
        assertThat(HARBOUR.about(text, About.US)).isEqualTo(About.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody fell on the steps here",
                "Your driver Peter Oldmill nearly hit my son",
                "The Hafenblick is on fire",
                "Ihr habt Anna Oldmill vergessen",
                "Somebody fell here #ouch #oldmillbakery",
                "Somebody fell here, write to me@example.com",
            })
    void a_text_that_names_no_other_organisation_is_about_whom_it_seems(String text) {
        assertThat(HARBOUR.about(text, About.US)).isEqualTo(About.US);
        assertThat(HARBOUR.about(text, About.NOBODY)).isEqualTo(About.NOBODY);
    }

    @Test
    void a_brand_without_letters_changes_nothing_but_nobody() {
        assertThat(new Brand("!").about("a text", About.OTHER)).isEqualTo(About.OTHER);
    }
}
