// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** Whether one of the stack's alarms rings, and whether they can. */
final class AlarmCheck {
    static final String ABOUT = "alarms";

    private AlarmCheck() {}

    /** Those that CloudFormation named after the stack and that tell its ops topic. */
    static List<Finding> of(CloudWatchClient client, String stack, String opsTopic) {
        return judge(client.describeAlarmsPaginator(ask -> ask.alarmNamePrefix(stack + "-")).stream()
                .flatMap(page -> page.metricAlarms().stream())
                .filter(alarm -> alarm.alarmActions().contains(opsTopic))
                .toList());
    }

    static List<Finding> judge(List<MetricAlarm> alarms) {
        if (alarms.isEmpty()) {
            return List.of(
                    Finding.fail(ABOUT, "there are none, so nobody hears when the watch itself stops", "deploy again"));
        }
        List<Finding> findings = new ArrayList<>();
        alarms.stream()
                .filter(alarm -> alarm.stateValue() == StateValue.ALARM)
                .map(AlarmCheck::rings)
                .forEach(findings::add);
        alarms.stream()
                .filter(alarm -> Boolean.FALSE.equals(alarm.actionsEnabled()))
                .map(alarm -> Finding.warn(
                        ABOUT,
                        alarm.alarmName() + " is muted",
                        "aws cloudwatch enable-alarm-actions --alarm-names " + alarm.alarmName()))
                .forEach(findings::add);
        if (findings.isEmpty()) {
            findings.add(Finding.ok(ABOUT, "none of " + alarms.size() + " rings"));
        }
        return findings;
    }

    private static Finding rings(MetricAlarm alarm) {
        return Finding.fail(
                ABOUT,
                alarm.alarmDescription() + " (" + alarm.alarmName() + ")",
                "mend what it says; it ends by itself some minutes later");
    }
}
