// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import static dev.whatcrisis.reply.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.reply.ReplyState.Answered;
import dev.whatcrisis.reply.ReplyState.Approval;
import dev.whatcrisis.reply.ReplyState.Drafted;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyingTest {
    private final Reply open = new Scene()
            .says("cleo", 5, "When do you open on Sunday?", Scene.question())
            .queue()
            .getFirst();

    @Test
    void two_people_never_write_to_one_person() {
        Reply mine = done(Replying.draft(open, "ana", Optional.empty(), at(10)));

        assertThat(refusal(Replying.draft(mine, "ben", Optional.empty(), at(20))))
                .isEqualTo("refused.reply.held");
        assertThat(refusal(Replying.sent(mine, "ben", Optional.of("At ten."), at(20))))
                .isEqualTo("refused.reply.held");
        assertThat(refusal(Replying.leave(mine, "ben", "busy", at(20)))).isEqualTo("refused.reply.held");
        assertThat(refusal(Replying.reopen(mine, "ben", at(20)))).isEqualTo("refused.reply.held");
    }

    @Test
    void who_gives_up_leaves_it_to_the_next_with_what_is_written() {
        Reply mine = done(Replying.draft(open, "ana", Optional.of("At ten, Kim."), at(10)));
        Reply theirs = done(Replying.draft(mine, "ben", Optional.empty(), at(41)));

        assertThat(theirs.state()).isInstanceOfSatisfying(Drafted.class, draft -> {
            assertThat(draft.by()).isEqualTo("ben");
            assertThat(draft.text()).isEqualTo("At ten, Kim.");
            assertThat(draft.until()).isEqualTo(at(71));
        });
    }

    @Test
    void nobody_is_answered_twice() {
        Reply sent = done(Replying.sent(open, "ana", Optional.of("At ten."), at(10)));

        assertThat(refusal(Replying.draft(sent, "ben", Optional.empty(), at(50))))
                .isEqualTo("refused.reply.answered");
        assertThat(refusal(Replying.sent(sent, "ana", Optional.empty(), at(50))))
                .isEqualTo("refused.reply.answered");
        assertThat(refusal(Replying.leave(sent, "ben", "done", at(50)))).isEqualTo("refused.reply.answered");
        assertThat(done(Replying.reopen(sent, "ben", at(50))).owed()).isTrue();
    }

    @Test
    void a_second_person_says_yes_and_only_a_second_one() {
        Reply mine = done(Replying.draft(open, "ana", Optional.of("At ten. Ana"), at(10)));

        assertThat(refusal(Replying.approve(mine, "ben", at(11)))).isEqualTo("refused.reply.notAsked");

        Reply asked = done(Replying.askApproval(mine, "ana", at(12)));

        assertThat(refusal(Replying.approve(asked, "ana", at(13)))).isEqualTo("refused.reply.secondPerson");
        assertThat(done(Replying.approve(asked, "ben", at(14))).state())
                .isEqualTo(new Drafted(
                        at(14),
                        "ana",
                        at(14).plus(Drafted.APPROVAL),
                        "At ten. Ana",
                        Approval.GIVEN,
                        Optional.of("ben")));
    }

    @Test
    void what_is_not_finished_is_put_before_nobody() {
        Reply empty = done(Replying.draft(open, "ana", Optional.empty(), at(10)));
        Reply bracket = done(Replying.draft(open, "ana", Optional.of("At [time]. Ana"), at(10)));

        assertThat(refusal(Replying.askApproval(empty, "ana", at(11)))).isEqualTo("refused.reply.unfinished");
        assertThat(refusal(Replying.askApproval(bracket, "ana", at(11)))).isEqualTo("refused.reply.unfinished");
        assertThat(refusal(Replying.askApproval(open, "ana", at(11)))).isEqualTo("refused.reply.draftFirst");
    }

    @Test
    void a_text_that_changes_after_the_yes_needs_another_one() {
        Reply mine = done(Replying.draft(open, "ana", Optional.of("At ten. Ana"), at(10)));
        Reply approved = done(Replying.approve(done(Replying.askApproval(mine, "ana", at(12))), "ben", at(14)));
        Reply changed = done(Replying.draft(approved, "ana", Optional.of("At eleven. Ana"), at(15)));

        assertThat(((Drafted) changed.state()).approval()).isEqualTo(Approval.NOT_ASKED);
    }

    @Test
    void what_waits_for_a_second_person_is_not_sent_and_what_was_sent_says_who_read_it() {
        Reply mine = done(Replying.draft(open, "ana", Optional.of("At ten. Ana"), at(10)));
        Reply asked = done(Replying.askApproval(mine, "ana", at(12)));
        Reply approved = done(Replying.approve(asked, "ben", at(14)));

        assertThat(refusal(Replying.sent(asked, "ana", Optional.empty(), at(13))))
                .isEqualTo("refused.reply.waitsForYes");
        assertThat(approvedBy(Replying.sent(approved, "ana", Optional.empty(), at(15))))
                .contains("ben");
        assertThat(approvedBy(Replying.sent(approved, "ana", Optional.of("At eleven. Ana"), at(15))))
                .as("other words")
                .isEmpty();
        Reply takenBack = done(Replying.draft(asked, "ana", Optional.empty(), at(13)));
        assertThat(approvedBy(Replying.sent(takenBack, "ana", Optional.empty(), at(14))))
                .as("whoever is alone can send, and it says so")
                .isEmpty();
        assertThat(done(Replying.sent(asked, "ana", Optional.empty(), at(12).plus(Drafted.APPROVAL)))
                        .answered())
                .as("nobody came for a day")
                .isTrue();
    }

    private static Optional<String> approvedBy(ReplyChange change) {
        return ((Answered) done(change).state()).approvedBy();
    }

    @Test
    void what_is_sent_is_the_draft_unless_something_else_is_told() {
        Reply mine = done(Replying.draft(open, "ana", Optional.of("At ten. Ana"), at(10)));

        assertThat(done(Replying.sent(mine, "ana", Optional.empty(), at(12))).state())
                .isEqualTo(new Answered(at(12), "ana", Optional.empty(), "At ten. Ana"));
    }

    private static Reply done(ReplyChange change) {
        return ((ReplyChange.Done) change).reply();
    }

    private static String refusal(ReplyChange change) {
        return ((ReplyChange.Refused) change).reason().key();
    }
}
