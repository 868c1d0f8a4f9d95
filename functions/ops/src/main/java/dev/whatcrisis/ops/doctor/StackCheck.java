// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.ops.aws.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether the last deployment went well, and left what this program knows. */
final class StackCheck {
    private static final String DEPLOY = "mvn -B -DskipTests package && sam deploy";

    private StackCheck() {}

    static List<Finding> judge(DeployedStack stack) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("account", stack.account() + ", region " + stack.region()));
        findings.add(status("stack " + stack.name(), stack.status()));
        List<String> missing = Arrays.stream(Output.values())
                .filter(output -> stack.output(output).isEmpty())
                .map(Output::key)
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.fail(
                    "stack " + stack.name(),
                    "it does not say its " + String.join(", ", missing)
                            + ": it comes from another template, or from an older one",
                    "name another with --stack, or deploy again: " + DEPLOY));
        }
        return findings;
    }

    private static Finding status(String about, String status) {
        if (status.endsWith("_IN_PROGRESS")) {
            return Finding.warn(about, "it is being changed right now: " + status, "wait, then ask again");
        }
        return switch (status) {
            case "CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE" -> Finding.ok(about, status);
            case "UPDATE_ROLLBACK_COMPLETE", "IMPORT_ROLLBACK_COMPLETE" ->
                Finding.warn(
                        about,
                        "the last deployment failed and was taken back: " + status,
                        "look why among its events in the AWS console, then " + DEPLOY);
            default ->
                Finding.fail(
                        about,
                        "it does not stand: " + status,
                        "look why among its events in the AWS console; what cannot be mended is removed with sam delete");
        };
    }
}
