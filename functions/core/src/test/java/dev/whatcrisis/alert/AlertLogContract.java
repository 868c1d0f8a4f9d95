// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.SampleAlerts.ACME;
import static dev.whatcrisis.alert.SampleAlerts.DUE;
import static dev.whatcrisis.alert.SampleAlerts.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.alert.Alert.Progress;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link AlertLog} does. */
public abstract class AlertLogContract {
    private static final AlertId ID = new AlertId("acme-1/ana/sms/squall");
    private static final Alert ALERT = alert(ID.value(), DUE);
    private static final Instant UNTIL = DUE.plusSeconds(120);

    private AlertLog log;

    /** A new, empty log. */
    protected abstract AlertLog create();

    @BeforeEach
    void open() {
        log = create();
    }

    @Nested
    class Due {
        @Test
        void is_recorded_once_per_id() {
            assertThat(log.due(ALERT)).isTrue();
            assertThat(log.due(alert(ID.value(), DUE.plusSeconds(60)))).isFalse();

            assertThat(log.pending(ACME, DUE)).containsExactly(ALERT);
        }

        @Test
        void is_recorded_by_one_of_many_at_once() {
            List<Boolean> recorded = AtOnce.run(8, thread -> log.due(ALERT));

            assertThat(recorded).filteredOn(Boolean::booleanValue).hasSize(1);
        }

        @Test
        void is_pending_from_its_time_on_in_the_order_of_time() {
            log.due(alert("late", DUE.plusSeconds(60)));
            log.due(alert("b", DUE));
            log.due(alert("a", DUE));
            log.due(alert(new WatchId("acme-2"), "other", "acme-2-1", "ana", false, DUE));

            assertThat(log.pending(ACME, DUE.minusMillis(1))).isEmpty();
            assertThat(ids(log.pending(ACME, DUE))).containsExactly("a", "b");
            assertThat(ids(log.pending(ACME, DUE.plusSeconds(60)))).containsExactly("a", "b", "late");
        }

        @Test
        void cannot_be_claimed_before_its_time() {
            log.due(ALERT);

            assertThat(log.claim(ID, "one", DUE.minusMillis(1), UNTIL)).isEmpty();
        }
    }

    @Nested
    class Claimed {
        @Test
        void is_taken_by_one_and_not_pending_any_more() {
            log.due(ALERT);

            assertThat(log.claim(ID, "one", DUE, UNTIL)).contains(ALERT.claimed("one", UNTIL));

            assertThat(log.claim(ID, "two", DUE, UNTIL)).isEmpty();
            assertThat(log.claim(ID, "one", DUE, UNTIL)).isEmpty();
            assertThat(log.pending(ACME, UNTIL.minusMillis(1))).isEmpty();
        }

        @Test
        void is_got_by_exactly_one_of_many_senders_at_once() {
            for (int i = 0; i < 20; i++) {
                AlertId id = new AlertId("alert-" + i);
                log.due(alert(id.value(), DUE));

                List<Optional<Alert>> got = AtOnce.run(6, sender -> log.claim(id, "sender-" + sender, DUE, UNTIL));

                assertThat(got).filteredOn(Optional::isPresent).hasSize(1);
            }
        }

        @Test
        void is_pending_again_and_taken_over_when_the_claim_ran_out() {
            log.due(ALERT);
            log.claim(ID, "one", DUE, UNTIL);

            assertThat(ids(log.pending(ACME, UNTIL))).containsExactly(ID.value());
            assertThat(log.claim(ID, "two", UNTIL, UNTIL.plusSeconds(120))).isPresent();
            assertThat(log.claim(ID, "one", UNTIL, UNTIL.plusSeconds(120))).isEmpty();
        }

        @Test
        void is_nothing_for_an_unknown_alert() {
            assertThat(log.claim(ID, "one", DUE, UNTIL)).isEmpty();
        }
    }

    @Nested
    class Failed {
        private static final Instant NEXT = DUE.plusSeconds(50);
        private static final Fact WHY = Fact.of("sending.late");

        @Test
        void waits_for_its_next_try_and_knows_how_often_it_was_tried() {
            log.due(ALERT);
            log.claim(ID, "one", DUE, UNTIL);

            log.failed(ID, "one", NEXT, WHY);

            assertThat(log.pending(ACME, NEXT.minusMillis(1))).isEmpty();
            assertThat(log.claim(ID, "two", NEXT.minusMillis(1), UNTIL)).isEmpty();
            assertThat(log.pending(ACME, NEXT))
                    .containsExactly(ALERT.claimed("one", UNTIL).failed(NEXT, WHY))
                    .extracting(Alert::tries)
                    .containsExactly(1);
            assertThat(log.claim(ID, "two", NEXT, UNTIL)).map(Alert::tries).contains(2);
        }

        @Test
        void is_nothing_for_who_does_not_have_it_any_more() {
            log.due(ALERT);
            log.failed(ID, "one", NEXT, WHY);
            log.claim(ID, "one", DUE, DUE.plusSeconds(10));
            log.claim(ID, "two", DUE.plusSeconds(10), UNTIL);

            log.failed(ID, "one", NEXT, WHY);

            assertThat(log.pending(ACME, UNTIL.minusMillis(1))).isEmpty();
            log.sent(ID, DUE.plusSeconds(20));
            log.failed(ID, "two", NEXT, WHY);
            assertThat(log.latest(ACME, 1)).allMatch(Alert::sent);
        }

        @Test
        void is_nothing_for_what_was_withdrawn_or_never_due() {
            log.failed(ID, "one", NEXT, WHY);
            log.due(ALERT);
            log.claim(ID, "one", DUE, UNTIL);
            log.withdraw(ID);

            log.failed(ID, "one", NEXT, WHY);

            assertThat(log.latest(ACME, 10)).isEmpty();
            assertThat(log.due(ALERT)).isTrue();
            assertThat(log.pending(ACME, DUE)).containsExactly(ALERT);
        }

        @Test
        void too_often_is_tried_no_more_but_stays_in_the_outbox_until_it_is_withdrawn() {
            log.due(ALERT);
            Instant at = DUE;
            while (!log.pending(ACME, at).isEmpty()) {
                int tries = log.claim(ID, "one", at, at.plusSeconds(120))
                        .orElseThrow()
                        .tries();
                at = Retry.next(tries, at);
                log.failed(ID, "one", at, WHY);
            }

            assertThat(at).isBetween(DUE.plusSeconds(20 * 3600), DUE.plusSeconds(28 * 3600));
            assertThat(log.claim(ID, "one", at.plusSeconds(9_999), UNTIL)).isEmpty();
            assertThat(log.latest(ACME, 10)).singleElement().matches(Retry::exhausted);
            log.withdraw(ID);
            assertThat(log.latest(ACME, 10)).isEmpty();
        }

        @Test
        void in_the_future_of_a_clock_that_was_wrong_is_not_waited_for() {
            Instant wrong = DUE.plusSeconds(2 * 86_400);
            log.due(ALERT);
            log.claim(ID, "one", DUE, wrong);
            assertThat(ids(log.pending(ACME, DUE))).containsExactly(ID.value());

            log.failed(ID, "one", wrong, WHY);

            assertThat(ids(log.pending(ACME, DUE))).containsExactly(ID.value());
            assertThat(log.claim(ID, "two", DUE, UNTIL)).isPresent();
        }
    }

    @Nested
    class Sent {
        @Test
        void is_final() {
            sendNow(ALERT, DUE.plusSeconds(2));
            log.sent(ID, DUE.plusSeconds(60));
            log.withdraw(ID);

            Alert sent = ALERT.claimed("one", UNTIL).with(new Progress.Sent(DUE.plusSeconds(2)));
            assertThat(log.latest(ACME, 10)).containsExactly(sent);
            assertThat(wordless(log.of("acme-1"))).containsExactly(wordless(sent));
            assertThat(log.pending(ACME, UNTIL.plusSeconds(999))).isEmpty();
            assertThat(log.claim(ID, "two", UNTIL.plusSeconds(999), UNTIL.plusSeconds(1_999)))
                    .isEmpty();
            assertThat(log.due(ALERT)).isFalse();
        }

        @Test
        void of_an_unknown_alert_is_a_mistake() {
            assertThatThrownBy(() -> log.sent(ID, DUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(ID.value());
        }
    }

    @Nested
    class Withdrawn {
        @Test
        void is_gone_and_may_become_due_again() {
            log.due(ALERT);
            log.withdraw(ID);

            assertThat(log.pending(ACME, DUE)).isEmpty();
            assertThat(log.of("acme-1")).isEmpty();
            assertThat(log.latest(ACME, 10)).isEmpty();
            assertThat(log.claim(ID, "one", DUE, UNTIL)).isEmpty();
            assertThat(log.due(ALERT)).isTrue();
            assertThat(log.pending(ACME, DUE)).containsExactly(ALERT);
        }

        @Test
        void is_recorded_sent_all_the_same_when_its_sender_was_faster() {
            log.due(ALERT);
            log.claim(ID, "one", DUE, UNTIL);
            log.withdraw(ID);

            log.sent(ID, DUE.plusSeconds(1));

            Alert sent = ALERT.claimed("one", UNTIL).with(new Progress.Sent(DUE.plusSeconds(1)));
            assertThat(log.latest(ACME, 10)).containsExactly(sent);
            assertThat(wordless(log.of("acme-1"))).containsExactly(wordless(sent));
        }

        @Test
        void is_nothing_for_an_unknown_alert() {
            log.withdraw(ID);

            assertThat(log.due(ALERT)).isTrue();
        }
    }

    @Nested
    class Listed {
        @Test
        void by_incident_in_the_order_of_time() {
            log.due(alert("b", DUE.plusSeconds(60)));
            log.due(alert("a", DUE.plusSeconds(60)));
            sendNow(alert("first", DUE), DUE);
            log.due(alert(ACME, "other", "acme-10", "ana", false, DUE));
            log.due(alert(ACME, "blind", "", "ana", false, DUE));

            assertThat(ids(log.of("acme-1"))).containsExactly("first", "a", "b");
        }

        @Test
        void by_watch_newest_first() {
            log.due(alert(ACME, "blind", "", "ana", false, DUE.plusSeconds(30)));
            log.due(alert("late", DUE.plusSeconds(60)));
            sendNow(alert("early", DUE), DUE);
            log.due(alert(new WatchId("acme-2"), "other", "x", "ana", false, DUE));

            assertThat(ids(log.latest(ACME, 10))).containsExactly("late", "blind", "early");
            assertThat(ids(log.latest(ACME, 2))).containsExactly("late", "blind");
        }

        @Test
        void in_the_wake_ledger_when_sent_and_waking() {
            sendNow(alert(ACME, "night-2", "acme-1", "ana", true, DUE), DUE.plusSeconds(20));
            sendNow(alert(ACME, "night-1", "acme-1", "ana", true, DUE), DUE.plusSeconds(10));
            sendNow(alert(new WatchId("labs"), "labs", "labs-1", "ana", true, DUE), DUE.plusSeconds(30));
            sendNow(alert(ACME, "quiet", "acme-1", "ana", false, DUE), DUE);
            sendNow(alert(ACME, "bens", "acme-1", "ben", true, DUE), DUE);
            log.due(alert(ACME, "not-sent", "acme-1", "ana", true, DUE));

            assertThat(ids(log.wakes("ana", DUE))).containsExactly("night-1", "night-2", "labs");
            assertThat(ids(log.wakes("ana", DUE.plusSeconds(20)))).containsExactly("night-2", "labs");
            assertThat(log.wakes("chloe", DUE)).isEmpty();
        }
    }

    private void sendNow(Alert alert, Instant at) {
        log.due(alert);
        log.claim(alert.id(), "one", DUE, UNTIL);
        log.sent(alert.id(), at);
    }

    private static List<Alert> wordless(List<Alert> alerts) {
        return alerts.stream().map(AlertLogContract::wordless).toList();
    }

    private static Alert wordless(Alert alert) {
        return alert.with(new Message("", ""));
    }

    private static List<String> ids(List<Alert> alerts) {
        return alerts.stream().map(alert -> alert.id().value()).toList();
    }
}
