// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.lambda.settings.Polled;
import dev.whatcrisis.local.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;

/** Whether sources are asked and the detector is woken: one schedule per source, and the minute. */
final class ScheduleCheck {
    static final String ABOUT = "schedules";
    static final String MINUTE = "minute";

    /** The parameter of the template that says whether a source's schedule runs. */
    static final Map<String, String> PARAMETERS = Polled.PARAMETERS;

    private ScheduleCheck() {}

    /** State of each schedule, by what it wakes; empty where there is none. */
    static Map<String, Optional<ScheduleState>> read(SchedulerClient client, String stack) {
        Map<String, Optional<ScheduleState>> states = new TreeMap<>();
        states.put(MINUTE, state(client, name(stack, MINUTE)));
        PARAMETERS.keySet().forEach(source -> states.put(source, state(client, name(stack, source))));
        return states;
    }

    static String name(String stack, String what) {
        return stack + "-" + what;
    }

    private static Optional<ScheduleState> state(SchedulerClient client, String name) {
        try {
            return Optional.of(client.getSchedule(ask -> ask.name(name)).state());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /** @param asked sources that a watch asks something; a schedule that nobody needs may be off */
    static List<Finding> judge(Map<String, Optional<ScheduleState>> states, Set<String> asked) {
        List<Finding> findings = new ArrayList<>();
        List<String> running = states.entrySet().stream()
                .filter(entry -> runs(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!running.isEmpty()) {
            findings.add(Finding.ok(ABOUT, "enabled: " + String.join(", ", running)));
        }
        states.forEach((what, state) -> {
            if (!runs(state)) {
                findings.add(what.equals(MINUTE) ? stopped(state) : off(what, state, asked.contains(what)));
            }
        });
        return findings;
    }

    private static boolean runs(Optional<ScheduleState> state) {
        return state.equals(Optional.of(ScheduleState.ENABLED));
    }

    private static Finding stopped(Optional<ScheduleState> state) {
        return Finding.fail(
                ABOUT,
                "that of the minute is " + word(state) + ": nothing is decided and nobody is told",
                state.isPresent() ? "enable it in the AWS console, or deploy again" : "deploy again");
    }

    private static Finding off(String source, Optional<ScheduleState> state, boolean asked) {
        String found = "that of " + source + " is " + word(state);
        return asked
                ? Finding.warn(
                        ABOUT,
                        found + ": what is said there is not seen",
                        "deploy with " + PARAMETERS.get(source) + "=ENABLED")
                : Finding.ok(ABOUT, found + ", and no watch asks it");
    }

    private static String word(Optional<ScheduleState> state) {
        return state.isPresent() ? "disabled" : "missing";
    }
}
