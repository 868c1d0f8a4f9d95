// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Dead letters, alarms, who hears of them, and the page. */
class TroubleChecksTest {
    private static final String QUEUE = "https://sqs.example/acme";

    @Test
    void dead_letters_are_told_with_how_to_read_and_to_empty_them() {
        assertThat(DeadLetterCheck.judge(0, QUEUE).outcome()).isEqualTo(Outcome.OK);
        assertThat(DeadLetterCheck.judge(1, QUEUE).line())
                .startsWith("warn  dead letters: 1 event could not")
                .contains("receive-message --queue-url " + QUEUE, "purge-queue --queue-url " + QUEUE);
    }

    @Test
    void a_ringing_alarm_fails_with_what_it_says() {
        assertThat(AlarmCheck.judge(
                        List.of(alarm("quiet", StateValue.OK, true), alarm("DeadMan", StateValue.ALARM, true))))
                .singleElement()
                .matches(f -> f.failed() && f.found().equals("About DeadMan. (DeadMan)"));
    }

    @Test
    void alarms_that_do_not_ring_are_one_finding() {
        assertThat(AlarmCheck.judge(
                        List.of(alarm("a", StateValue.OK, true), alarm("b", StateValue.INSUFFICIENT_DATA, true))))
                .extracting(Finding::line)
                .containsExactly("ok    alarms: none of 2 rings");
    }

    @Test
    void muted_alarms_and_no_alarms_are_told() {
        assertThat(AlarmCheck.judge(List.of(alarm("a", StateValue.OK, false))))
                .singleElement()
                .matches(f -> f.outcome() == Outcome.WARN && f.todo().endsWith("--alarm-names a"));
        assertThat(AlarmCheck.judge(List.of())).singleElement().matches(Finding::failed);
    }

    @Test
    void somebody_must_hear_of_trouble() {
        assertThat(OpsTopicCheck.judge(List.of(subscription("arn:aws:sns:eu-west-1:1:ops:2")))
                        .line())
                .isEqualTo("ok    ops topic: 1 hears when the watch is in trouble");
        assertThat(OpsTopicCheck.judge(List.of(subscription("PendingConfirmation")))
                        .found())
                .contains("not confirmed yet");
        assertThat(OpsTopicCheck.judge(List.of()).todo()).contains("OpsEmail=");
        assertThat(OpsTopicCheck.judge(List.of(subscription("Deleted"))).todo()).contains("OpsEmail=");
    }

    @Test
    void a_page_that_does_not_answer_fails_with_where_its_domain_must_lead() {
        assertThat(PageCheck.answered("https://acme.example", 200).outcome()).isEqualTo(Outcome.OK);
        assertThat(PageCheck.answered("https://acme.example", 502).line())
                .startsWith("fail  page: https://acme.example answers with status 502");
        assertThat(PageCheck.answered("https://acme.example", 503).line())
                .startsWith("fail  page: https://acme.example answers, but cannot use its table");
        assertThat(PageCheck.silent("https://acme.example", Optional.of("d-1.execute-api.example"))
                        .todo())
                .contains("CNAME", "d-1.execute-api.example");
        assertThat(PageCheck.silent("https://acme.example", Optional.empty()).todo())
                .contains("network");
    }

    private static MetricAlarm alarm(String name, StateValue state, boolean enabled) {
        return MetricAlarm.builder()
                .alarmName(name)
                .alarmDescription("About " + name + ".")
                .stateValue(state)
                .actionsEnabled(enabled)
                .build();
    }

    private static Subscription subscription(String arn) {
        return Subscription.builder().protocol("email").subscriptionArn(arn).build();
    }
}
