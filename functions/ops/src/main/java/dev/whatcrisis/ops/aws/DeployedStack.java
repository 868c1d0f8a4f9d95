// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import dev.whatcrisis.local.doctor.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * A stack as CloudFormation describes it.
 *
 * @param account its twelve digits
 * @param status in the words of CloudFormation, for example {@code UPDATE_COMPLETE}
 * @param outputs by the template's name
 * @param parameters by the template's name
 */
public record DeployedStack(
        String name,
        String account,
        String region,
        String status,
        Map<String, String> outputs,
        Map<String, String> parameters) {
    private static final int ACCOUNT = 4;

    public DeployedStack {
        outputs = Map.copyOf(outputs);
        parameters = Map.copyOf(parameters);
    }

    /**
     * @param region where the client asks
     * @throws Unusable when there is none of that name, or it may not be looked at
     */
    public static DeployedStack find(CloudFormationClient client, String name, String region) {
        try {
            Stack stack =
                    client.describeStacks(ask -> ask.stackName(name)).stacks().getFirst();
            return new DeployedStack(
                    stack.stackName(),
                    stack.stackId().split(":", -1)[ACCOUNT],
                    region,
                    stack.stackStatusAsString(),
                    stack.outputs().stream()
                            .collect(Collectors.toMap(output -> output.outputKey(), output -> output.outputValue())),
                    stack.parameters().stream()
                            .collect(Collectors.toMap(Parameter::parameterKey, Parameter::parameterValue)));
        } catch (CloudFormationException e) {
            throw new Unusable(isMissing(e) ? missing(name, region) : Refusal.of("stack " + name, e), e);
        } catch (SdkException e) {
            throw new Unusable(Refusal.of("stack " + name, e), e);
        }
    }

    private static boolean isMissing(CloudFormationException e) {
        return e.awsErrorDetails() != null
                && "ValidationError".equals(e.awsErrorDetails().errorCode());
    }

    private static Finding missing(String name, String region) {
        return Finding.fail(
                "stack " + name,
                "there is none of this name in " + region,
                "name another with --stack or --region, or deploy it as docs/deploy.md says");
    }

    public Optional<String> output(Output which) {
        return Optional.ofNullable(outputs.get(which.key()));
    }

    /** What it was deployed with; empty when nothing was given. */
    public Optional<String> parameter(String which) {
        return Optional.ofNullable(parameters.get(which)).filter(value -> !value.isEmpty());
    }

    /** Whether an identity provider says who may, so that access tokens of its own open nothing. */
    public boolean asksIdentityProvider() {
        return parameter("OidcIssuer").isPresent();
    }
}
