// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    private final Errands errands = new Errands();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void close() {
        errands.close();
    }

    @Test
    void what_is_still_running_is_not_begun_again() {
        assertThat(errands.begin("a", this::hang)).isPresent();
        assertThat(errands.begin("a", this::hang)).isEmpty();
        assertThat(errands.begin("b", () -> {})).isPresent();
    }

    @Test
    void what_has_ended_badly_may_begin_again() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(2);
        Future<?> first = errands.begin("a", () -> fail(times)).orElseThrow();
        Errands.await(List.of(first), Duration.ofSeconds(30));
        while (times.getCount() > 0) {
            errands.begin("a", () -> fail(times));
            Thread.onSpinWait();
        }
        assertThat(times.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_takes_too_long_is_interrupted() throws InterruptedException {
        errands.begin("a", this::hang);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        errands.giveUpAfter(Duration.ofHours(1));
        assertThat(interrupted.getCount()).isEqualTo(1);

        errands.giveUpAfter(Duration.ZERO);
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void fail(CountDownLatch times) {
        times.countDown();
        throw new IllegalStateException("whatever it comes to");
    }

    private void hang() {
        begun.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }
}
