// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.channels.webhook.Runner;
import java.lang.System.Logger;
import java.util.Arrays;
import java.util.Optional;

/** This machine as webhooks see it: the secret from the environment, the log of the process. */
record LocalRunner(Optional<String> secret) implements Runner {
    /** The secret that messages to a service of the team's own are signed with. */
    static final String SECRET = "WHATCRISIS_WEBHOOK_SECRET";

    private static final Logger LOG = System.getLogger(LocalRunner.class.getName());

    @Override
    public Optional<String> correlation() {
        return Optional.empty();
    }

    @Override
    public void happened(String event, Object... facts) {
        LOG.log(Logger.Level.DEBUG, () -> event + " " + Arrays.toString(facts));
    }

    @Override
    public String toString() {
        return "LocalRunner[" + (secret.isPresent() ? "a secret" : "none") + "]";
    }
}
