// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which stack, and as whom it is looked at. */
public final class StackFlags {
    /** By its name, or by its ARN. */
    private static final Pattern STACK = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}|arn:[!-~]+");

    @Option(names = "--aws", required = true, description = "A stack on AWS, not this machine.")
    boolean aws;

    @Option(names = "--stack", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}")
    String stack = "whatcrisis";

    @Option(names = "--region", paramLabel = "REGION", description = "Default: what the profile or environment says.")
    Optional<String> region = Optional.empty();

    @Option(names = "--profile", paramLabel = "NAME", description = "Default: what the environment says.")
    Optional<String> profile = Optional.empty();

    public String stack() {
        return stack;
    }

    /** @throws Unusable when a name cannot be one; nothing is asked of AWS */
    public void check() {
        region.ifPresent(Aws::region);
        if (!STACK.matcher(stack).matches()) {
            throw Unusable.badStack(stack);
        }
    }

    /** @throws Unusable when a name cannot be one, when there is no region, or there are no credentials */
    public Aws open() {
        check();
        return Aws.of(region, profile);
    }
}
