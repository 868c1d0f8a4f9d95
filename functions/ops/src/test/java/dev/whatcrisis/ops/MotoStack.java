// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.lambda.sns.MotoServer;
import dev.whatcrisis.ops.aws.Aws;
import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.ops.aws.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/**
 * A stack that stands in moto, reached as a user reaches one: by the properties that every program with the AWS SDK
 * reads. They are set while it is open.
 */
public final class MotoStack implements AutoCloseable {
    public static final String REGION = "eu-west-1";

    private final URI moto = MotoServer.required();
    private final MotoCloudWatch cloudWatch = new MotoCloudWatch(moto);
    private final Map<String, String> properties = Map.of(
            "aws.endpointUrl",
            moto.toString(),
            "aws.endpointUrlCloudWatch",
            cloudWatch.url().toString(),
            "aws.accessKeyId",
            "test",
            "aws.secretAccessKey",
            "test");
    private final String name = "wc-" + UUID.randomUUID().toString().substring(0, 8);
    private final Aws aws;

    /** @param parameters of the template; {@code PageUrl} must be among them */
    public MotoStack(Map<String, String> parameters) {
        properties.forEach(System::setProperty);
        aws = Aws.of(Optional.of(REGION), Optional.empty());
        aws.cloudFormation()
                .createStack(stack -> stack.stackName(name)
                        .templateBody(template())
                        .parameters(parameters.entrySet().stream()
                                .map(one -> Parameter.builder()
                                        .parameterKey(one.getKey())
                                        .parameterValue(one.getValue())
                                        .build())
                                .toList()));
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(MotoStack.class.getResourceAsStream("stack.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public Aws aws() {
        return aws;
    }

    public String output(Output which) {
        return DeployedStack.find(aws.cloudFormation(), name, REGION)
                .output(which)
                .orElseThrow();
    }

    public ApiPorts ports() {
        return DynamoStores.of(aws.dynamo(), output(Output.TABLE)).all();
    }

    /** The flags with which a command finds it, behind others. */
    public String[] flags(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of("--aws", "--stack", name, "--region", REGION));
        return all.toArray(String[]::new);
    }

    @Override
    public void close() {
        aws.close();
        cloudWatch.close();
        properties.keySet().forEach(System::clearProperty);
    }
}
