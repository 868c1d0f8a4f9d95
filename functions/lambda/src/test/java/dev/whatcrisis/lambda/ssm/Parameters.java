// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.ssm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** A parameter store in memory that counts and may fall silent. */
public final class Parameters implements SsmClient {
    int reads;
    boolean silent;

    private final Map<String, String> values = new HashMap<>();

    public void put(String name, String value) {
        values.put(name, value);
    }

    @Override
    public GetParameterResponse getParameter(GetParameterRequest request) {
        reads++;
        if (silent) {
            throw SsmException.builder()
                    .message("Rate exceeded")
                    .statusCode(400)
                    .build();
        }
        String value = Optional.ofNullable(values.get(request.name()))
                .orElseThrow(() -> ParameterNotFoundException.builder().build());
        return GetParameterResponse.builder()
                .parameter(parameter -> parameter.name(request.name()).value(value))
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
