// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import static dev.whatcrisis.reply.Scene.at;
import static dev.whatcrisis.reply.Scene.complaint;
import static dev.whatcrisis.reply.Scene.hurt;
import static dev.whatcrisis.reply.Scene.of;
import static dev.whatcrisis.reply.Scene.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.reply.ReplyState.Answered;
import dev.whatcrisis.reply.ReplyState.Left;
import dev.whatcrisis.reply.ReplyState.Open;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyQueueTest {
    @Test
    void who_is_hurt_comes_first_then_questions_then_complaints_and_the_longest_waiting_of_each() {
        List<Reply> queue = new Scene()
                .says("cleo", 10, "The delivery came three hours late.", complaint())
                .says("dan", 20, "When do you open on Sunday?", question())
                .says("ana", 5, "Is the tasting still on?", question())
                .says("ben", 30, "I cut my hand on the new lid.", hurt())
                .queue();

        assertThat(queue)
                .extracting(Reply::need)
                .extracting(Optional::orElseThrow)
                .containsExactly(Need.HURT, Need.QUESTION, Need.QUESTION, Need.COMPLAINT);
        assertThat(queue).extracting(Reply::since).containsExactly(at(30), at(5), at(20), at(10));
        assertThat(queue).allMatch(reply -> reply.state() instanceof Open);
    }

    @Test
    void an_attack_in_french_is_unsure_is_said_to_be_and_takes_no_answer_from_a_question() {
        String attack = "Bande d’abrutis, vous êtes vraiment des connards et des ordures.";
        List<Reply> queue = new Scene()
                .says("ana", 1, attack, of(Label.COMPLAINT))
                .says("ben", 2, attack + " Vous rouvrez quand ?", question())
                .queue();

        assertThat(queue).filteredOn(Reply::owed).hasSize(1);
        assertThat(queue)
                .filteredOn(Reply::leftByWatch)
                .extracting(reply -> ((Left) reply.state()).why().key())
                .containsExactly("reply.leave.PERHAPS_TROLL");
    }

    @Test
    void jokes_trolls_praise_copies_opinions_and_threats_are_left_each_for_a_reason() {
        List<Reply> queue = new Scene()
                .says("ana", 1, "Somebody give the intern a raise.", of(Label.JOKE))
                .says("ben", 2, "You are idiots, all of you, pathetic losers.", of(Label.COMPLAINT))
                .says("cleo", 3, "Best beer in town, well done.", of(Label.PRAISE))
                .says("dan", 4, "I never liked the new label anyway.", of(Label.COMPLAINT))
                .says("eva", 5, "Somebody should burn the place down tonight.", of(Label.THREAT))
                .says("fay", 6, "When does the shop open again on Monday?", question())
                .says("gus", 7, "When does the shop open again on Monday?", question())
                .queue();

        assertThat(queue).filteredOn(Reply::owed).hasSize(1);
        assertThat(queue)
                .filteredOn(Reply::leftByWatch)
                .extracting(reply -> ((Left) reply.state()).why().key())
                .containsExactlyInAnyOrder(
                        "reply.leave.JOKE",
                        "reply.leave.TROLL",
                        "reply.leave.PRAISE",
                        "reply.leave.OPINION",
                        "reply.leave.THREAT",
                        "reply.leave.COPY");
    }

    @Test
    void one_person_stands_there_once_across_posts_and_networks() {
        List<Reply> queue = new Scene()
                .says("kimexample", 1, "The site is slow.", of(Label.COMPLAINT))
                .says("kimexample", 9, "When will it work again?", question())
                .on("bluesky", "kim_example", 20, "Does anybody know when the shop works?", question())
                .says("kim", 30, "Is it the shop only?", question())
                .on("bluesky", "kim", 31, "Is the phone line open?", question())
                .queue();

        assertThat(queue).hasSize(3);
        assertThat(queue.getFirst().posts()).hasSize(3);
        assertThat(queue.getFirst().since()).isEqualTo(at(9));
    }

    @Test
    void who_shares_a_first_name_on_another_network_is_somebody_else() {
        assertThat(Writer.bare("Katharina One")).isNotEqualTo(Writer.bare("Katharina Two"));
        assertThat(Writer.bare("@katharina.one@social.example")).isEqualTo(Writer.bare("Katharina One"));

        List<Reply> queue = new Scene()
                .says("katharina.one", 1, "When will it work again?", question())
                .on("bluesky", "katharina.two", 20, "Does anybody know when the shop works?", question())
                .queue();

        assertThat(queue).hasSize(2);
    }

    @Test
    void an_answer_of_ours_ticks_the_row_with_its_delay() {
        Reply reply = new Scene()
                .says("ana", 5, "When do you open on Sunday?", question())
                .weAnswer("ana/5", 47, "At ten. Kim")
                .queue()
                .getFirst();

        assertThat(reply.state())
                .isEqualTo(new Answered(at(47), "watch", Optional.of(Scene.id("acme/47")), "At ten. Kim"));
        assertThat(reply.delay()).contains(Duration.ofMinutes(42));
    }

    @Test
    void where_no_link_says_so_a_post_that_names_them_is_an_answer() {
        Scene scene = new Scene()
                .says("ana", 5, "When do you open on Sunday?", question())
                .says("anabel", 6, "And on Monday, when is it open?", question())
                .we(20, "@ana At ten. Kim");

        assertThat(scene.queue())
                .filteredOn(Reply::answered)
                .extracting(Reply::since)
                .containsExactly(at(5));
    }

    @Test
    void an_answer_to_somebody_else_that_names_them_too_is_none() {
        Scene scene = new Scene()
                .says("ana", 5, "When do you open on Sunday?", question())
                .says("ben", 6, "How long is the line today?", question())
                .weAnswer("ben/6", 20, "@ben @ana About an hour. Kim");

        assertThat(scene.queue())
                .filteredOn(Reply::answered)
                .extracting(Reply::since)
                .containsExactly(at(6));
    }

    @Test
    void an_answer_that_was_deleted_is_none() {
        Scene scene = new Scene()
                .says("ana", 5, "When do you open on Sunday?", question())
                .weAnswer("ana/5", 20, "At tem.");
        List<Reply> stored = scene.queue();
        scene.weDelete(20, 21);

        assertThat(scene.queue(stored)).allMatch(Reply::owed);
        assertThat(scene.weAnswer("ana/5", 22, "At ten.").queue(stored)).allMatch(Reply::answered);
    }

    @Test
    void who_was_answered_and_writes_again_is_not_answered_twice_but_seen() {
        Reply reply = new Scene()
                .says("ana", 5, "When do you open on Sunday?", question())
                .weAnswer("ana/5", 20, "At ten. Kim")
                .says("ana", 60, "And on Monday?", question())
                .queue()
                .getFirst();

        assertThat(reply.answered()).isTrue();
        assertThat(reply.wroteAgainAt()).contains(at(60));
    }

    @Test
    void what_a_person_decided_stands_whatever_is_read_later() {
        Scene scene = new Scene().says("ana", 5, "Somebody give the intern a raise.", of(Label.JOKE));
        Reply wanted = ((ReplyChange.Done) Replying.reopen(scene.queue().getFirst(), "kim", at(10))).reply();

        assertThat(scene.queue(List.of(wanted)).getFirst().owed()).isTrue();

        Scene asks = new Scene().says("ben", 5, "When do you open?", question());
        Reply left = ((ReplyChange.Done) Replying.leave(asks.queue().getFirst(), "kim", "a friend", at(10))).reply();
        asks.says("ben", 12, "Hello, when do you open?", question());

        assertThat(asks.queue(List.of(left)).getFirst().owed()).isFalse();
        assertThat(asks.queue(List.of(left)).getFirst().posts()).hasSize(2);
    }

    @Test
    void what_is_stored_outlives_the_posts() {
        Scene scene = new Scene()
                .says("ana", 5, "When do you open on Sunday?", question())
                .says("ben", 6, "The delivery came three hours late.", complaint())
                .weAnswer("ana/5", 20, "At ten. Kim");
        List<Reply> stored = scene.queue();

        assertThat(scene.postsGo().queue(stored)).isEqualTo(stored);
    }

    @Test
    void who_deletes_what_they_wrote_wants_no_answer_and_keeps_no_link() {
        Scene scene = new Scene().says("ana", 5, "When do you open on Sunday?", question());
        List<Reply> stored = scene.queue();
        Reply gone = scene.theyDelete("ana/5", 30).queue(stored).getFirst();

        assertThat(gone.state())
                .isInstanceOfSatisfying(
                        Left.class, left -> assertThat(left.why().key()).isEqualTo("reply.leave.GONE"));
        assertThat(gone.posts()).allMatch(asked -> asked.link().isEmpty());
    }

    @Test
    void what_is_stored_holds_neither_their_words_nor_their_names() {
        Reply stored = new Scene()
                .says("ana", 5, "When do you open on Sunday?", question())
                .queue()
                .getFirst();

        assertThat(stored.reason().values()).isEmpty();
        assertThat(stored.id().value()).doesNotContain("ana");
    }
}
