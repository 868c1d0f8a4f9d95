// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchIdTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    Acme, acme
                    Harbour Ales, harbour-ales
                    Café Zoë!, cafe-zoe
                    --Ünder--, under
                    海港, watch
                    A name that is much longer than forty characters, a-name-that-is-much-longer-than-forty-ch
                    """)
    void a_brand_makes_an_id_of_plain_letters_digits_and_hyphens(String brand, String id) {
        assertThat(WatchId.of(brand)).isEqualTo(new WatchId(id));
    }
}
