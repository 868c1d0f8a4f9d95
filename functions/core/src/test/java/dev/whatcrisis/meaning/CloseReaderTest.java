// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseReaderTest {
    private static final CloseReader READER = CloseReader.standard();

    private static Meaning mention(String text) {
        return READER.read(text, Role.MENTION, Optional.empty());
    }

    private static Meaning own(String text) {
        return READER.read(text, Role.OWN, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two of the children from your party are on a drip and the third cannot stand up.",
                "Mon fils a mordu dans votre brioche, il y avait du verre, on est au CHU.",
                "Meine Mutter liegt seit eurem Buffet auf der Intensivstation, drei vom Tisch auch.",
                "Desde la cena en vuestro local estamos seis vomitando, a mi madre se la ha llevado la ambulancia",
                "Un operaio è caduto dal vostro ponteggio e non si muove più.",
                "O teto do vosso ginásio caiu e há gente presa lá dentro.",
            })
    void danger_is_seen_without_its_words_in_six_languages(String text) {
        assertThat(mention(text)).matches(Meaning::danger).matches(post -> post.harm() != Harm.NONE);
    }

    @Test
    void harmless_words_of_death_are_no_danger() {
        assertThat(mention("This cake killed me, ten out of ten, bury me with a slice"))
                .matches(post -> !post.danger());
        assertThat(mention("Wer hat morgen offen? Ich sterbe für eure Brezeln")).matches(post -> !post.danger());
    }

    @Test
    void a_slip_is_seen_and_a_notice_is_none() {
        assertThat(own("ok the new wifi admin password is Kettle-9931-blue, dont tell the interns"))
                .matches(Meaning::slip);
        assertThat(own("We open at nine tomorrow, see you there!")).matches(post -> !post.slip());
    }

    @Test
    void what_wakes_is_told() {
        Thresholds from = READER.thresholds();
        assertThat(from.dangerWakes()).isGreaterThan(from.danger());
        assertThat(from.slipWakes()).isGreaterThan(from.slip());
    }

    @Test
    void a_long_post_is_as_dangerous_as_its_worst_part() {
        String chatter = "We had a lovely walk along the river and the weather was mild. ".repeat(9);
        assertThat(mention(chatter
                        + "It smells of gas in your shop and two people fainted, one of them is not breathing. "
                                .repeat(4)))
                .matches(Meaning::danger);
        assertThat(mention(chatter).pDanger()).isLessThan(.2);
    }

    @Test
    void labels_sum_to_one_and_belong_to_the_role() {
        Meaning meaning = mention("Is the shop open on Sunday?");
        assertThat(meaning.labels().keySet()).allMatch(label -> label.role() == Role.MENTION);
        assertThat(meaning.labels().values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, Offset.offset(1e-9));
        assertThat(meaning.question()).isTrue();
        assertThat(meaning.pSlip()).isZero();
    }

    @Test
    void another_script_is_said_to_be_unknown() {
        assertThat(mention("このお店のパンはとても美味しいです").known()).isFalse();
        assertThat(mention("The bread of this shop is very good").known()).isTrue();
    }
}
