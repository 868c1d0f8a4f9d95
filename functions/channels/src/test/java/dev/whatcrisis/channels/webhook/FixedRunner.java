// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process with a secret that is given, and a log that can be read. */
final class FixedRunner implements Runner {
    final List<String> events = new ArrayList<>();
    Optional<String> secret = Optional.empty();

    @Override
    public Optional<String> secret() {
        return secret;
    }

    @Override
    public Optional<String> correlation() {
        return Optional.of("trace-1");
    }

    @Override
    public void happened(String event, Object... facts) {
        events.add(event);
    }
}
