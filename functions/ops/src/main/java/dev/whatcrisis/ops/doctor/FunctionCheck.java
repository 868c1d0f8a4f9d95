// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;

/** How a function is and how its last day went. */
final class FunctionCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** As long as the alarm waits. */
    private static final Duration ALIVE = Duration.ofMinutes(10);

    private FunctionCheck() {}

    /**
     * What Lambda says of a function.
     *
     * @param trouble why it cannot run, or empty
     * @param logGroup where its log is, or empty
     */
    record Configured(String trouble, String logGroup) {}

    /** Counts of a day. */
    record Day(long runs, long errors, long throttles) {}

    static void look(Look look, LambdaClient lambda, Metrics metrics, String function, Instant now) {
        String about = "function " + function;
        look.read(about, () -> configured(lambda, function))
                .ifPresent(found -> look.at(
                        about,
                        () -> found.isEmpty()
                                ? List.of(Finding.fail(about, "there is none of this name", "deploy again"))
                                : judge(about, found.get(), day(metrics, function, now))));
    }

    static Finding alive(Metrics metrics, String function, Instant now) {
        return alive(
                "function " + function,
                metrics.sums(function, List.of("Invocations"), now.minus(ALIVE), now, MINUTE)
                        .getOrDefault("Invocations", 0L));
    }

    private static Optional<Configured> configured(LambdaClient client, String function) {
        try {
            GetFunctionConfigurationResponse found = client.getFunctionConfiguration(ask -> ask.functionName(function));
            String log =
                    found.loggingConfig() == null ? null : found.loggingConfig().logGroup();
            return Optional.of(
                    new Configured(trouble(found), Optional.ofNullable(log).orElse("/aws/lambda/" + function)));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String trouble(GetFunctionConfigurationResponse found) {
        if (found.state() == State.FAILED) {
            return "it cannot run: " + found.stateReason();
        }
        return found.lastUpdateStatus() == LastUpdateStatus.FAILED
                ? "its last change failed: " + found.lastUpdateStatusReason()
                : "";
    }

    private static Day day(Metrics metrics, String function, Instant now) {
        Map<String, Long> sums =
                metrics.sums(function, List.of("Invocations", "Errors", "Throttles"), now.minus(DAY), now, HOUR);
        return new Day(
                sums.getOrDefault("Invocations", 0L),
                sums.getOrDefault("Errors", 0L),
                sums.getOrDefault("Throttles", 0L));
    }

    static List<Finding> judge(String about, Configured found, Day day) {
        List<Finding> findings = new ArrayList<>();
        if (!found.trouble().isEmpty()) {
            findings.add(Finding.fail(about, found.trouble(), "deploy again"));
        }
        if (day.errors() > 0) {
            String failed = day.errors() + " of " + day.runs() + " runs of the last day failed";
            String log = "look why: aws logs tail " + found.logGroup() + " --since 1d --filter-pattern ERROR";
            findings.add(
                    day.errors() * 2 >= day.runs()
                            ? Finding.fail(about, failed, log)
                            : Finding.warn(about, failed, log));
        }
        if (day.throttles() > 0) {
            findings.add(Finding.warn(
                    about,
                    "it had to wait " + day.throttles()
                            + " times: the account runs as many functions at once as it may",
                    "ask for more concurrent executions (AWS console, Service Quotas, Lambda); new accounts have ten"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(about, day.runs() + " runs in the last day, none failed"));
        }
        return findings;
    }

    static Finding alive(String about, long runs) {
        return runs > 0
                ? Finding.ok(about, runs + " runs in the last " + ALIVE.toMinutes() + " minutes")
                : Finding.fail(
                        about,
                        "it did not run in the last " + ALIVE.toMinutes() + " minutes: nobody is watching",
                        "look at its schedule and at the dead letters; after a first deployment wait ten minutes");
    }
}
