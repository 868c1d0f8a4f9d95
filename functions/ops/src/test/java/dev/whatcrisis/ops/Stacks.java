// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.ops.aws.Output;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Stacks as CloudFormation would describe them. */
public final class Stacks {
    private Stacks() {}

    /** With every output that the template has. */
    public static DeployedStack whole(String status, Map<String, String> parameters) {
        return of(
                status,
                Arrays.stream(Output.values()).collect(Collectors.toMap(Output::key, output -> "https://acme.example")),
                parameters);
    }

    public static DeployedStack of(String status, Map<String, String> outputs, Map<String, String> parameters) {
        return new DeployedStack("acme", "123456789012", "eu-west-1", status, outputs, parameters);
    }
}
