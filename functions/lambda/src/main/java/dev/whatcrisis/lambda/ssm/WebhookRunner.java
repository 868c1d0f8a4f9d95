// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.ssm;

import dev.whatcrisis.channels.webhook.Runner;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.lambda.log.Events;
import java.util.Optional;

/** A function as webhooks see it: the secret from the parameter store, the trace of the trigger, the JSON log. */
public record WebhookRunner(Secrets secrets) implements Runner {
    /** The secret that messages are signed with. */
    public static final String SECRET = "webhook-secret";

    @Override
    public Optional<String> secret() {
        return secrets.find(SECRET);
    }

    @Override
    public Optional<String> correlation() {
        return Optional.of(Correlation.current());
    }

    @Override
    public void happened(String event, Object... facts) {
        Events.happened(event, facts);
    }
}
