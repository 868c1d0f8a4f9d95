// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.NotTakenException;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Fetched;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.RateLimit;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Receiver;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Posts to the address that a contact names. The id of a message stays the same however often it is sent, so that a
 * receiver can drop what it has; where the team has stored a secret, a message to a service of its own is signed with it.
 * What is said of a failure names the host alone: the rest of a chat's address is a secret.
 */
public final class WebhookChannel implements Channel {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Http http;
    private final Runner runner;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Sleep sleep;

    /** Waits between two tries. */
    @FunctionalInterface
    public interface Sleep {
        void of(Duration time);
    }

    public WebhookChannel(Http http, Runner runner, InstantSource clock, RandomGenerator random, Sleep sleep) {
        this.http = http;
        this.runner = runner;
        this.clock = clock;
        this.random = random;
        this.sleep = sleep;
    }

    @Override
    public Means means() {
        return Means.WEBHOOK;
    }

    @Override
    public void send(Alert alert, Contact contact, Instant deadline) {
        Receiver receiver = contact.webhook()
                .map(Receiver::new)
                .orElseThrow(() -> new IllegalStateException("the contact has no webhook any more"));
        Form form = Form.of(receiver);
        Post post = form.write(receiver.address(), new Letter(alert, contact));
        for (int n = 1; ; n++) {
            Fetched fetched = http.post(post.to(), headers(alert, form, post), post.bytes(), deadline);
            if (fetched instanceof Answer answer && answer.status() / 100 == 2) {
                return;
            }
            Optional<Duration> wait = pause(fetched, n);
            if (wait.isEmpty() || clock.instant().plus(wait.get()).isAfter(deadline)) {
                Fact why = why(fetched);
                String said = Words.of(Language.EN).say(why);
                runner.happened("webhook-not-taken", "host", post.to().getHost(), "why", said, "tries", n);
                throw new NotTakenException(Fact.of("sending.refused")
                        .with("host", post.to().getHost())
                        .with("why", List.of(why)));
            }
            sleep.of(wait.get());
        }
    }

    private Map<String, String> headers(Alert alert, Form form, Post post) {
        String id = "msg_" + Digests.shortHash(alert.id().value());
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", id);
        runner.correlation().ifPresent(trace -> headers.put("X-Correlation-Id", trace));
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        if (form.signed()) {
            runner.secret()
                    .ifPresentOrElse(
                            secret ->
                                    headers.put("webhook-signature", Signature.of(secret, id, timestamp, post.body())),
                            () -> runner.happened(
                                    "webhook-unsigned", "host", post.to().getHost()));
        }
        return headers;
    }

    /** How long to wait before the next try; empty when there is to be none. */
    private Optional<Duration> pause(Fetched fetched, int tries) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        Duration jitter = Duration.ofMillis(random.nextLong(FIRST_PAUSE.toMillis() << tries));
        return switch (fetched) {
            case Answer answer
            when answer.status() == 429 || answer.status() == 408 || answer.status() >= 500 ->
                Optional.of(asked(answer).orElse(jitter));
            case Answer answer -> Optional.empty();
            case Fetched.Unreached unreached
            when unreached.failure().kind() == SourceFailure.Kind.UNAVAILABLE -> Optional.of(jitter);
            case Fetched.Unreached refused -> Optional.empty();
        };
    }

    private Optional<Duration> asked(Answer answer) {
        Instant now = clock.instant();
        return RateLimit.of(answer.status(), answer.headers(), now).until().map(until -> Duration.between(now, until));
    }

    private static Fact why(Fetched fetched) {
        return switch (fetched) {
            case Answer answer -> Fact.of("sending.status").with("status", answer.status());
            case Fetched.Unreached unreached -> unreached.failure().detail();
        };
    }
}
