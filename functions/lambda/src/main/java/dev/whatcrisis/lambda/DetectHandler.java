// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Looks at one watch when the bus says that mentions came, and at all of them every minute. */
public final class DetectHandler implements RequestStreamHandler {
    private final DetectWatches detect;

    public DetectHandler() {
        this(Wiring.ofProcess().detectWatches());
    }

    DetectHandler(DetectWatches detect) {
        this.detect = detect;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode detail = Event.read(in).path("detail");
        String correlation = detail.path("correlation").asText(context.getAwsRequestId());
        Outcomes.write(
                Correlation.with(
                        correlation,
                        () -> Outcomes.ofLooks(
                                detail.has("watch")
                                        ? detect.now(
                                                new WatchId(detail.path("watch").asText()))
                                        : detect.everyMinute())),
                out);
    }
}
