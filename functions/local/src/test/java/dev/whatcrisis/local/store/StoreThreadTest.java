// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoreThreadTest {
    private final StoreThread thread = new StoreThread(Path.of("store.mv"));

    @AfterEach
    void end() {
        thread.end(() -> {});
    }

    @Test
    void an_interrupt_of_who_asks_reaches_no_task_and_is_not_lost() throws InterruptedException {
        List<Boolean> interrupted = new ArrayList<>();
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread caller = Thread.ofPlatform().start(() -> {
            interrupted.add(thread.run(() -> {
                began.countDown();
                await(goOn);
                return Thread.currentThread().isInterrupted();
            }));
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        await(began);
        caller.interrupt();
        goOn.countDown();
        caller.join();

        assertThat(interrupted).containsExactly(false, true);
    }

    @Test
    void what_a_task_throws_is_thrown_to_who_asked_and_the_next_one_runs() {
        IllegalStateException thrown = new IllegalStateException("odd");
        assertThatThrownBy(() -> thread.run(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        StackOverflowError error = new StackOverflowError("deep");
        assertThatThrownBy(() -> thread.run(() -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(thread.run(() -> 3)).isEqualTo(3);
    }

    @Test
    void what_the_library_throws_is_told_with_the_file() {
        assertThatThrownBy(() -> thread.run(() -> {
                    throw new MVStoreException(2, "no more");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("store.mv");
    }

    @Test
    void it_ends_once_even_when_the_last_task_fails() {
        List<String> ran = new ArrayList<>();
        assertThatThrownBy(() -> thread.end(() -> {
                    ran.add("last");
                    throw new StoreException("full");
                }))
                .hasMessage("full");
        thread.end(() -> ran.add("again"));

        assertThat(ran).containsExactly("last");
        assertThatThrownBy(() -> thread.run(() -> 1))
                .isInstanceOf(StoreException.class)
                .hasMessage("the store store.mv is closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
