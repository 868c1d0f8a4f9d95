// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import static dev.whatcrisis.relevance.Taught.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleSays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final String BURNT = "the lid of my acme kettle came off and boiling water ran over my hand";
    private static final String COPY = "The lid of my acme kettle came off, and boiling water ran over my hand!";
    private static final String REWORDED = "lid of our acme kettle came off, boiling water ran over my hand";
    private static final String OTHER = "does anybody know whether the acme museum opens on monday?";

    @Test
    void what_was_dangerous_is_told_with_its_copies_and_close_neighbours_and_wakes_nobody_by_itself() {
        Corrections said = corrections(Correction.of(ordinary("a", BURNT, "lea"), Feedback.DANGER, none(), "ana", NOW));

        for (Mention post :
                List.of(ordinary("a", BURNT, "lea"), ordinary("b", COPY, "tom"), ordinary("c", REWORDED, "eve"))) {
            Says says = said.over(post).says().orElseThrow();
            assertThat(says.danger()).isTrue();
            assertThat(says.label()).isEqualTo(Label.SAFETY);
            assertThat(says.wakes()).isFalse();
        }
        Mention far = ordinary("d", OTHER, "lea");
        assertThat(said.over(far)).isEqualTo(far);
        Mention unread = Taught.post("e", BURNT);
        assertThat(said.over(unread).says()).map(Says::danger).contains(true);
    }

    @Test
    void a_told_post_that_is_fine_is_told_no_more_nor_are_copies_by_its_author_and_by_nobody_else() {
        Corrections said = corrections(Correction.of(danger("a", BURNT, "lea"), Feedback.FINE, none(), "ana", NOW));

        assertThat(danger(said.over(danger("a", BURNT, "lea")))).isFalse();
        assertThat(danger(said.over(danger("b", COPY, "lea")))).isFalse();
        for (Mention untouched : List.of(
                danger("c", COPY, "tom"),
                danger("d", "another acme kettle broke, my daughter is burnt", "lea"),
                Taught.post("e", COPY).withSays(SampleSays.SAFETY))) {
            assertThat(said.over(untouched)).isEqualTo(untouched);
        }
    }

    @Test
    void what_was_said_of_a_post_below_told_never_takes_a_danger_away() {
        Corrections said = corrections(Correction.of(ordinary("a", BURNT, "lea"), Feedback.FINE, none(), "bo", NOW));

        Mention same = danger("a", BURNT, "lea");
        Mention copy = danger("b", BURNT, "tom");
        assertThat(said.over(same)).as("read again since").isEqualTo(same);
        assertThat(said.over(copy)).isEqualTo(copy);
        assertThat(said.over(complaint("c", REWORDED)).says())
                .map(Says::critical)
                .contains(false);
    }

    @Test
    void what_is_not_us_is_about_another_and_what_was_misread_is_what_the_person_says() {
        Mention post = complaint("a", BURNT);

        Says notUs = over(post, Feedback.NOT_US, none());
        assertThat(notUs.about()).isEqualTo(About.OTHER);
        assertThat(notUs.label()).isEqualTo(Label.OTHER_COMPANY);
        Says failure = over(post, Feedback.MISREAD, Optional.of(Label.SERVICE_FAILURE));
        assertThat(failure.label()).isEqualTo(Label.SERVICE_FAILURE);
        assertThat(failure.critical()).isTrue();
        assertThat(failure.told()).isFalse();
        assertThat(over(post, Feedback.MISREAD, Optional.of(Label.THREAT)).danger())
                .isTrue();
        assertThat(over(post, Feedback.MISREAD, none()).known())
                .as("its words alone are believed")
                .isFalse();
    }

    @Test
    void a_told_post_may_be_another_danger_as_told_as_before() {
        Mention post = danger("a", BURNT, "lea");

        Says says = over(post, Feedback.MISREAD, Optional.of(Label.THREAT));

        assertThat(says.label()).isEqualTo(Label.THREAT);
        assertThat(says.wakes()).isEqualTo(post.says().orElseThrow().wakes());
        assertThat(says.alarm()).isEqualTo(post.says().orElseThrow().alarm());
    }

    @Test
    void an_own_post_that_is_fine_is_no_slip_and_one_that_was_not_is_told_as_one() {
        Mention slip = own("a", "so tired of this, who put me on the late shift again", Label.SLIP_PRIVATE, true);
        Mention calm = own("b", "we open at nine, see you at the bar", Label.OWN_ORDINARY, false);

        assertThat(over(slip, Feedback.FINE, none()).slip()).isFalse();
        Says told = over(calm, Feedback.DANGER, none());
        assertThat(told.slip()).isTrue();
        assertThat(told.wakes()).isFalse();
        Mention theirs = ordinary("c", "we open at nine, see you at the bar", "lea");
        assertThat(corrections(Correction.of(calm, Feedback.DANGER, none(), "ana", NOW))
                        .over(theirs))
                .isEqualTo(theirs);
    }

    @Test
    void it_ends_after_thirty_days_or_when_it_is_taken_back() {
        Mention post = danger("a", BURNT, "lea");
        Correction fine = Correction.of(post, Feedback.FINE, none(), "ana", NOW);
        Learned learned = Learned.nothing(Taught.ACME.id()).corrected(fine);
        Instant last = NOW.plus(Duration.ofDays(30)).minusSeconds(1);

        assertThat(danger(Corrections.of(learned, last).over(post))).isFalse();
        assertThat(danger(Corrections.of(learned, last.plusSeconds(1)).over(post)))
                .isTrue();
        Instant later = NOW.plusSeconds(60);
        Learned undone = learned.uncorrected(post.id(), "bo", later);
        assertThat(danger(Corrections.of(undone, later).over(post))).isTrue();
        assertThat(undone.correctionOf(post.id()).orElseThrow().undone()).contains(new Correction.Undone("bo", later));
    }

    @Test
    void a_look_learns_that_something_was_said_taken_back_or_ended_since() {
        Mention post = ordinary("a", BURNT, "lea");
        Learned learned =
                Learned.nothing(Taught.ACME.id()).corrected(Correction.of(post, Feedback.DANGER, none(), "ana", NOW));
        Instant before = NOW.minusSeconds(60);
        Instant after = NOW.plusSeconds(60);
        Instant end = NOW.plus(Duration.ofDays(30));

        assertThat(Corrections.of(learned, after).changedSince(before)).isTrue();
        assertThat(Corrections.of(learned, after).changedSince(NOW)).isFalse();
        assertThat(Corrections.of(learned.uncorrected(post.id(), "bo", after), after)
                        .changedSince(NOW))
                .isTrue();
        assertThat(Corrections.of(learned, end).changedSince(end.minusSeconds(60)))
                .isTrue();
    }

    @Test
    void the_posts_own_correction_comes_first_and_then_the_last_one() {
        Mention first = ordinary("a", BURNT, "lea");
        Mention second = ordinary("b", COPY, "tom");
        Learned learned = Learned.nothing(Taught.ACME.id())
                .corrected(Correction.of(first, Feedback.DANGER, none(), "ana", NOW))
                .corrected(Correction.of(second, Feedback.FINE, none(), "bo", NOW.plusSeconds(1)));
        Corrections said = Corrections.of(learned, NOW.plusSeconds(2));

        assertThat(danger(said.over(first))).isTrue();
        assertThat(danger(said.over(second))).isFalse();
        assertThat(danger(said.over(ordinary("c", REWORDED, "eve")))).isFalse();
        assertThat(said.touched(learned.corrections().getFirst(), List.of(first, second)))
                .isEqualTo(1);
    }

    private static Says over(Mention post, Feedback said, Optional<Label> label) {
        return corrections(Correction.of(post, said, label, "ana", NOW))
                .over(post)
                .says()
                .orElseThrow();
    }

    private static Corrections corrections(Correction... all) {
        Learned learned = Learned.nothing(Taught.ACME.id());
        for (Correction one : all) {
            learned = learned.corrected(one);
        }
        return Corrections.of(learned, NOW);
    }

    private static boolean danger(Mention post) {
        return post.says().orElseThrow().danger();
    }

    private static Mention ordinary(String id, String text, String author) {
        return by(author, Taught.post(id, text)).withSays(SampleSays.ORDINARY);
    }

    private static Mention danger(String id, String text, String author) {
        return by(author, Taught.post(id, text)).withSays(SampleSays.SAFETY);
    }

    private static Mention complaint(String id, String text) {
        return by("kim", Taught.post(id, text)).withSays(SampleSays.of(Label.COMPLAINT, 0.03, false));
    }

    private static Mention own(String id, String text, Label label, boolean told) {
        Mention post = Taught.post(id, text);
        Mention ours = new Mention(
                post.id(),
                post.at(),
                post.receivedAt(),
                post.author(),
                text,
                "en",
                Optional.empty(),
                post.engagement(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Optional.empty());
        return ours.withSays(SampleSays.of(label, told ? 0.8 : 0.01, told));
    }

    private static Mention by(String author, Mention post) {
        return post.by(new Author(author, author, OptionalLong.empty()));
    }

    private static Optional<Label> none() {
        return Optional.empty();
    }
}
