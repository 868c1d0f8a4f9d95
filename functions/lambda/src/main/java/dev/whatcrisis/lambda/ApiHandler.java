// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.lambda.gateway.HttpApiRequest;
import dev.whatcrisis.lambda.gateway.HttpApiResponse;
import dev.whatcrisis.lambda.log.Correlation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** Answers requests that come in through the HTTP API. */
public final class ApiHandler implements RequestStreamHandler {
    private final Api api;
    private final String roleClaim;
    private final InstantSource clock;

    public ApiHandler() {
        this(Wiring.ofProcess());
    }

    ApiHandler(Wiring wiring) {
        this.api = wiring.api();
        this.roleClaim = wiring.roleClaim();
        this.clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        HttpApiRequest asked = HttpApiRequest.read(Event.read(in), roleClaim);
        HttpApiResponse.write(
                Correlation.with(
                        context.getAwsRequestId(), () -> api.handle(asked.request(), asked.known(), clock.instant())),
                out);
    }
}
