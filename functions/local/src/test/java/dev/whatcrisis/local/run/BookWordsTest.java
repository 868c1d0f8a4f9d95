// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookWordsTest {
    private final BookWords french = new BookWords(Language.FR, Stream.of("Harbour Ales", "rss"));

    @Test
    void a_text_of_the_book_filled_with_numbers_times_names_and_other_texts_of_it_is_held() {
        assertThat(french.hold("lue il y a 4 minutes")).isTrue();
        assertThat(french.hold("2 lectures manquées de suite : raison inconnue"))
                .isTrue();
        assertThat(french.hold("TEMPETE 12h26 Harbour Ales: 8 posts/h (x8)")).isTrue();
    }

    @Test
    void another_languages_and_half_translated_texts_are_not() {
        assertThat(french.hold("last read 4 minutes ago")).isFalse();
        assertThat(french.hold("2 lectures manquées de suite : unknown reason")).isFalse();
        assertThat(french.hold("d’habitude NaN pour tout")).isFalse();
        assertThat(french.hold("own post")).isFalse();
    }
}
