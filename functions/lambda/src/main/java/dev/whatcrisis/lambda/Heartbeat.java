// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.lambda.log.Events;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Fetched;
import dev.whatcrisis.sources.Http;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Asks an address of the team's own after each good minute, so that somebody outside notices when there are none. */
final class Heartbeat implements Runnable {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Http http;
    private final Optional<URI> url;
    private final InstantSource clock;

    Heartbeat(Http http, Optional<URI> url, InstantSource clock) {
        this.http = http;
        this.url = url;
        this.clock = clock;
    }

    /** A heartbeat that is not heard is logged: whoever listens notices by itself. */
    @Override
    public void run() {
        url.map(address -> http.get(address, Map.of(), clock.instant().plus(LIMIT)))
                .filter(fetched -> !heard(fetched))
                .ifPresent(fetched -> Events.happened("heartbeat-not-heard"));
    }

    private static boolean heard(Fetched fetched) {
        return fetched instanceof Answer answer && answer.status() < 400;
    }
}
