// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:05:00Z");

    @Test
    void a_sweep_that_fails_is_followed_by_the_next() throws InterruptedException {
        BlockingQueue<Instant> swept = new LinkedBlockingQueue<>();
        try (Housekeeping housekeeping = new Housekeeping(
                now -> {
                    swept.add(now);
                    throw new IllegalStateException("the disk is full");
                },
                InstantSource.fixed(NOW))) {
            housekeeping.start(Duration.ofMillis(1));

            assertThat(swept.poll(10, TimeUnit.SECONDS)).isEqualTo(NOW);
            assertThat(swept.poll(10, TimeUnit.SECONDS)).isEqualTo(NOW);
        }
    }
}
