// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import static dev.whatcrisis.alert.SampleAlerts.ACME;
import static dev.whatcrisis.alert.SampleAlerts.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Progress;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.NotTakenException;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Executor THREADS =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

    private final Post post = new Post();

    @Nested
    class Order {
        @Test
        void texts_go_before_mails_and_mails_before_webhooks() {
            post.due("room", Means.WEBHOOK);
            post.due("ana", Means.EMAIL);
            post.due("ben", Means.SMS);
            post.due("ben", Means.EMAIL);

            assertThat(post.send()).isEqualTo(4);
            assertThat(post.taken).containsExactly("ben sms", "ana email", "ben email", "room webhook");
        }

        @Test
        void what_rings_goes_first_then_what_asks_somebody_then_what_is_due_longest() {
            post.due("digest", Means.SMS, Reason.DIGEST, false, DUE.minusSeconds(300));
            post.due("later", Means.SMS, Reason.LEVEL_UP, false, DUE);
            post.due("sooner", Means.SMS, Reason.ESCALATION, false, DUE.minusSeconds(60));
            post.due("asleep", Means.SMS, Reason.LEVEL_UP, true, DUE);

            post.send();

            assertThat(post.taken).containsExactly("asleep sms", "sooner sms", "later sms", "digest sms");
        }

        @Test
        void who_did_not_take_it_before_does_not_keep_others_waiting() {
            post.when("ana", Post::refuse);
            post.due("ana", Means.SMS, Reason.LEVEL_UP, false, DUE.minusSeconds(60));
            post.send();
            post.now = DUE.plusSeconds(60);
            post.when("ana", () -> {});
            post.due("ben", Means.SMS);

            post.send();

            assertThat(post.taken).containsExactly("ben sms", "ana sms");
        }
    }

    @Nested
    class Outbox {
        @Test
        void what_nothing_here_can_send_is_recorded_as_shown_and_not_as_sent_to_somebody() {
            post.shown.add(Means.SMS);
            Addressed text = post.due("ana", Means.SMS);
            Addressed mail = post.due("ana", Means.EMAIL);

            assertThat(post.send()).isEqualTo(2);
            assertThat(post.stored(text).progress()).isEqualTo(new Progress.Sent(DUE, true));
            assertThat(post.stored(mail).progress()).isEqualTo(new Progress.Sent(DUE, false));
        }

        @Test
        void nobody_counts_on_a_way_that_leads_only_into_the_outbox() {
            post.shown.add(Means.SMS);
            Roster roster = new Roster(List.of(Post.contact("ana")), 3);

            Contact ana = post.sending("one", Runnable::run, Limits.STANDARD)
                    .reachable(roster)
                    .find("ana")
                    .orElseThrow();

            assertThat(ana.phone()).isEmpty();
            assertThat(ana.email()).isPresent();
            assertThat(ana.webhook()).isPresent();
        }

        @Test
        void who_cannot_be_told_at_all_is_at_least_in_the_outbox() {
            post.shown.addAll(List.of(Means.values()));
            Roster roster = new Roster(List.of(Post.contact("ana")), 3);

            assertThat(post.sending("one", Runnable::run, Limits.STANDARD).reachable(roster))
                    .isEqualTo(roster);
        }
    }

    @Nested
    class Problems {
        @Test
        void the_reason_of_the_last_failure_is_kept() {
            Fact why = Fact.of("sending.status").with("status", 404);
            post.when("ana", () -> {
                throw new NotTakenException(why);
            });
            Addressed mail = post.due("ana", Means.EMAIL);

            post.send();

            assertThat(post.stored(mail).problem()).contains(why);
        }

        @Test
        void of_a_problem_that_nobody_knows_no_more_is_told_than_that_there_was_one() {
            post.when("ana", Post::refuse);
            Addressed mail = post.due("ana", Means.EMAIL);

            post.send();

            assertThat(post.stored(mail).problem()).contains(Fact.of("sending.failed"));
        }
    }

    @Nested
    class Time {
        @Test
        void what_there_is_no_time_for_is_not_claimed_and_goes_out_at_the_next_look() {
            List<Addressed> texts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String contact = "c" + i;
                post.when(contact, () -> post.now = post.now.plusSeconds(4));
                texts.add(post.due(contact, Means.SMS));
            }

            assertThat(post.send()).isEqualTo(3);
            assertThat(post.taken).containsExactly("c0 sms", "c1 sms", "c2 sms");
            assertThat(texts.subList(3, 6))
                    .allSatisfy(text -> assertThat(post.stored(text)).isEqualTo(text.alert()));
            assertThat(post.send()).isEqualTo(3);
        }

        @Test
        void webhooks_have_time_of_their_own_when_texts_and_mails_took_all_of_theirs() {
            post.when("ana", () -> post.now = post.now.plusSeconds(40));
            post.due("ana", Means.SMS);
            post.due("ben", Means.EMAIL);
            post.due("room", Means.WEBHOOK);

            post.send();

            assertThat(post.taken).containsExactly("ana sms", "room webhook");
        }

        @Test
        void a_claim_runs_from_when_it_is_made_so_that_no_late_message_is_repeated() {
            Instant look = DUE;
            Addressed text = post.due("ana", Means.SMS);
            post.now = look.plusSeconds(300);
            List<Progress> claims = new ArrayList<>();
            post.when("ana", () -> claims.add(post.stored(text).progress()));

            post.sending("one", Runnable::run, Limits.STANDARD).send(List.of(text), look, post::sent);

            assertThat(claims).containsExactly(new Progress.Claimed("one", post.now.plus(Sending.CLAIM)));
            assertThat(post.stored(text).sentAt()).contains(post.now);
        }

        @Test
        void a_clock_that_fell_back_during_the_look_keeps_nothing_from_being_sent() {
            Instant look = DUE.plusSeconds(1);
            Addressed text = post.due("ana", Means.SMS);
            post.now = look.minusSeconds(2 * 86_400);

            assertThat(post.sending("one", Runnable::run, Limits.STANDARD).send(List.of(text), look, post::sent))
                    .isEqualTo(1);
            assertThat(post.stored(text).sentAt()).contains(look);
        }

        @Test
        void receivers_that_hang_keep_nobody_waiting_beyond_the_limit_and_the_others_are_told_at_once() {
            CountDownLatch never = new CountDownLatch(1);
            List<Addressed> dead = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                post.when("dead-" + i, () -> await(never));
                dead.add(post.due("dead-" + i, Means.WEBHOOK));
            }
            Addressed good = post.due("good", Means.WEBHOOK);

            assertThat(post.send(THREADS, Post.SHORT)).isEqualTo(1);

            assertThat(post.taken).containsExactly("good webhook");
            assertThat(post.stored(good).sent()).isTrue();
            assertThat(dead).allSatisfy(one -> {
                assertThat(post.stored(one).tries()).isEqualTo(1);
                assertThat(post.stored(one).nextTryAt()).contains(DUE.plusSeconds(50));
            });
        }

        @Test
        void a_telephone_network_that_hangs_keeps_no_mail_and_no_webhook_waiting() {
            CountDownLatch never = new CountDownLatch(1);
            post.when("ana sms", () -> await(never));
            post.due("ana", Means.SMS);
            post.due("ana", Means.EMAIL);
            post.due("room", Means.WEBHOOK);

            post.send(THREADS, Post.SHORT);

            assertThat(post.taken).containsExactly("ana email", "room webhook");
        }
    }

    @Nested
    class Tries {
        @Test
        void are_counted_and_further_apart_each_time() {
            post.when("ana", Post::refuse);
            Addressed text = post.due("ana", Means.SMS);
            List<Long> pauses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                assertThat(post.send()).isZero();
                Instant next = post.stored(text).nextTryAt().orElseThrow();
                pauses.add(next.getEpochSecond() - post.now.getEpochSecond());
                post.now = next;
            }

            assertThat(pauses).containsExactly(50L, 100L, 200L, 400L, 800L, 1600L, 1800L, 1800L);
            assertThat(post.stored(text).tries()).isEqualTo(8);
        }

        @Test
        void go_on_after_a_crash_instead_of_starting_over() {
            Addressed text = post.due("ana", Means.SMS);
            post.when("ana", () -> {
                throw new StackOverflowError("the process died");
            });
            assertThatThrownBy(post::send).isInstanceOf(StackOverflowError.class);
            post.when("ana", Post::refuse);
            post.now = DUE.plus(Sending.CLAIM);

            post.send();

            assertThat(post.stored(text).tries()).isEqualTo(2);
            assertThat(post.stored(text).nextTryAt()).contains(post.now.plusSeconds(100));
        }

        @Test
        void of_one_message_never_fail_another() {
            post.when("ana", Post::refuse);
            post.due("ana", Means.SMS);
            post.due("ben", Means.SMS);
            post.due("ana", Means.WEBHOOK);
            post.due("ben", Means.WEBHOOK);

            assertThat(post.send()).isEqualTo(2);
            assertThat(post.told).containsExactly("ben sms", "ben webhook");
        }
    }

    @Nested
    class Stores {
        @Test
        void that_fail_for_one_message_keep_no_other_from_its_turn_and_are_heard_of() {
            post.log = new FailingLog("acme-1:ana:SMS:LEVEL_UP");
            post.due("ana", Means.SMS);
            post.due("ben", Means.SMS);
            post.due("room", Means.WEBHOOK);

            assertThatThrownBy(post::send).isInstanceOf(FailingLog.NoRoom.class);

            assertThat(post.taken).containsExactly("ben sms", "room webhook");
            assertThat(post.told).containsExactly("ben sms", "room webhook");
        }
    }

    @Test
    void of_many_senders_at_once_each_message_is_sent_by_one() {
        List<Addressed> due = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            due.add(post.due("c" + i, i % 2 == 0 ? Means.SMS : Means.WEBHOOK));
        }

        List<Integer> counts = AtOnce.run(
                4,
                sender -> post.sending("sender-" + sender, THREADS, Limits.STANDARD)
                        .send(due, DUE, post::sent));

        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(post.taken).hasSize(20).doesNotHaveDuplicates();
        assertThat(post.log.latest(ACME, 100)).allMatch(Alert::sent);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits any more");
        }
    }
}
