// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.detecting.DetectCrises.Detected;
import dev.whatcrisis.lambda.dynamo.Consumed;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Looks at one watch when the bus says that mentions came, and at all of them every minute. */
public final class DetectHandler implements RequestStreamHandler {
    /** Kept back from the time that the function has, to say what was not done. */
    private static final Duration RESERVE = Duration.ofSeconds(10);

    private final DetectWatches detect;
    private final Consumed consumed;

    public DetectHandler() {
        this(Wiring.ofProcess());
    }

    DetectHandler(Wiring wiring) {
        this.detect = wiring.detectWatches();
        this.consumed = wiring.stores().consumed();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode detail = Event.read(in).path("detail");
        String correlation = detail.path("correlation").asText(context.getAwsRequestId());
        ObjectNode outcome = Correlation.with(correlation, () -> {
            try {
                return Outcomes.ofLooks(look(detail, timeFor(context)));
            } finally {
                Costs.report(consumed);
            }
        });
        Outcomes.write(outcome, out);
    }

    private List<Detected> look(JsonNode detail, Duration time) {
        return detail.has("watch") ? detect.now(new WatchId(detail.path("watch").asText())) : detect.everyMinute(time);
    }

    private static Duration timeFor(Context context) {
        return Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
    }
}
