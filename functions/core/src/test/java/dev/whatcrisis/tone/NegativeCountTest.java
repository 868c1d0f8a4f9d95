// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeCountTest {

    private static final ShareRates RATES = new ShareRates(Map.of(
            "en",
            new ShareRates.Rates(.55, .05),
            "fr",
            new ShareRates.Rates(.65, .15),
            ShareRates.ANY,
            new ShareRates.Rates(.5, .2)));

    private final Random random = new Random(5);

    /** Posts of a known share, said to be negative as often as the rates have it. */
    private NegativeCount window(double truth, int posts, String... languages) {
        NegativeCount count = new NegativeCount(RATES);
        for (int post = 0; post < posts; post++) {
            String lang = languages[post % languages.length];
            ShareRates.Rates rates = RATES.of(RATES.language(lang));
            boolean negative = random.nextDouble() < truth;
            count.add(lang, random.nextDouble() < (negative ? rates.found() : rates.mistaken()));
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .05, .1, .25, .5, .75, 1})
    void the_corrected_share_tracks_the_true_one(double truth) {
        assertThat(window(truth, 20_000, "en", "fr-CA", "xx", "").share()).isCloseTo(truth, within(.03));
    }

    @Test
    void counting_alone_would_not() {
        assertThat(window(.9, 5_000, "en").counted()).isLessThan(.6);
        assertThat(window(.0, 5_000, "fr").counted()).isGreaterThan(.1);
    }

    @Test
    void a_share_stays_between_0_and_1_however_few_the_posts() {
        NegativeCount one = new NegativeCount(RATES);
        assertThat(one.share()).isZero();
        one.add("en", true);
        assertThat(one.share()).isEqualTo(1);
        NegativeCount other = new NegativeCount(RATES);
        other.add("en", false);
        assertThat(other.share()).isZero();
    }

    @Test
    void rates_that_say_nothing_are_refused() {
        assertThatThrownBy(() -> new ShareRates.Rates(.2, .2)).hasMessageContaining("more often");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "it", "pt", ShareRates.ANY})
    void every_language_has_its_own_rates(String language) {
        ShareRates.Rates rates = ShareRates.standard().of(language);

        assertThat(rates.found()).isBetween(.3, .95);
        assertThat(rates.mistaken()).isBetween(0.0, .25);
    }
}
