// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.lambda.dynamo.Consumed;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.watch.SourceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Polls one source: {@code {"source":"hackernews"}}. */
public final class CollectHandler implements RequestStreamHandler {
    private final CollectSource collect;
    private final Consumed consumed;

    public CollectHandler() {
        this(Wiring.ofProcess());
    }

    CollectHandler(Wiring wiring) {
        this.collect = wiring.collectSource();
        this.consumed = wiring.stores().consumed();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode event = Event.read(in);
        SourceName source = new SourceName(event.path("source").asText());
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
        ObjectNode outcome = Correlation.with(context.getAwsRequestId(), () -> {
            try {
                return Outcomes.of(collect.collect(source, left));
            } finally {
                Costs.report(consumed);
            }
        });
        Outcomes.write(outcome, out);
    }
}
