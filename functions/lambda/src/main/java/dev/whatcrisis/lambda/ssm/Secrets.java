// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.ssm;

import dev.whatcrisis.lambda.log.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * Reads SecureString parameters, each at most every five minutes. Values are in memory only, and never in a log. One that
 * was read once is used on while the parameter store does not answer.
 */
public final class Secrets {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SsmClient client;
    private final String path;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<String> value, Instant readAt) {
        @Override
        public String toString() {
            return "Known[" + (value.isPresent() ? "a secret" : "none") + "]";
        }
    }

    /** @param path under which they are, for example {@code /whatcrisis/stack} */
    public Secrets(SsmClient client, String path, InstantSource clock) {
        this.client = client;
        this.path = path;
        this.clock = clock;
    }

    /** The secret of that name; empty when the team has stored none. */
    public Optional<String> find(String name) {
        Instant now = clock.instant();
        Known last = known.get(name);
        if (last == null || !now.isBefore(last.readAt().plus(FRESH))) {
            last = new Known(read(name, Optional.ofNullable(last)), now);
            known.put(name, last);
        }
        return last.value();
    }

    private Optional<String> read(String name, Optional<Known> last) {
        try {
            return Optional.of(
                    client.getParameter(ask -> ask.name(path + "/" + name).withDecryption(true))
                            .parameter()
                            .value());
        } catch (ParameterNotFoundException e) {
            return Optional.empty();
        } catch (SdkException e) {
            Events.failed("secret-not-read", e, "name", name);
            return last.orElseThrow(() -> e).value();
        }
    }
}
