// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.InMemoryAlertLog;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.sending.Addressed;
import dev.whatcrisis.sending.Limits;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.HttpLimits;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.Contact;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Seven receivers that are dead, each in its own way, delay nobody. */
class DeadReceiversTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2));

    private final Receivers receivers = new Receivers();
    private final InstantSource clock = InstantSource.system();
    private final AlertLog log = new InMemoryAlertLog();
    private final Sending sending = new Sending(
            log,
            Map.of(Means.WEBHOOK, channel()),
            clock,
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()),
            () -> "one",
            LIMITS);

    @AfterEach
    void close() {
        receivers.close();
    }

    @Test
    void the_one_that_is_well_is_told_in_the_same_look_though_it_is_last() {
        List<Addressed> due = new ArrayList<>();
        List<URI> dead = receivers.dead();
        for (int i = 0; i < dead.size(); i++) {
            due.add(due("dead-" + i, dead.get(i)));
        }
        Addressed good = due("well", receivers.good());
        due.add(good);
        List<String> told = new ArrayList<>();

        int sent = sending.send(due, clock.instant(), (alert, at) -> {
            log.sent(alert.id(), at);
            told.add(alert.contact());
        });

        assertThat(sent).isEqualTo(1);
        assertThat(told).containsExactly("well");
        assertThat(receivers.asked("good")).isEqualTo(1);
        assertThat(receivers.asked("hanging")).isEqualTo(1);
        assertThat(log.latest(good.alert().watch(), 10))
                .filteredOn(alert -> !alert.sent())
                .hasSize(7)
                .allSatisfy(alert -> {
                    assertThat(alert.tries()).isEqualTo(1);
                    assertThat(alert.nextTryAt()).isPresent();
                });
    }

    private Addressed due(String contact, URI receiver) {
        Contact room = Letters.room(contact, receiver);
        Alert alert = Letters.alert(room, Reason.LEVEL_UP, new Message("[Squall] Acme", "Take a coat."));
        log.due(alert);
        return new Addressed(alert, room);
    }

    private WebhookChannel channel() {
        SourceSettings settings = new SourceSettings(Map.of(), true, "");
        return new WebhookChannel(
                new Http(settings, clock, HttpLimits.STANDARD), new FixedRunner(), clock, new Random(7), pause -> {});
    }
}
