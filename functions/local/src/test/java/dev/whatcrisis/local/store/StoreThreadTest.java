// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StoreThreadTest {
    @Test
    void what_is_asked_for_while_it_ends_is_refused() throws InterruptedException {
        StoreThread thread = new StoreThread(Path.of("store.mv"));
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Thread late = Thread.ofPlatform()
                .unstarted(() -> thread.run(() -> {
                    done.set(true);
                    return true;
                }));
        late.setUncaughtExceptionHandler((same, problem) -> refused.set(problem));

        thread.end(() -> {
            late.start();
            while (late.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        });
        late.join();

        assertThat(done).isFalse();
        assertThat(refused.get()).isInstanceOf(StoreException.class).hasMessageContaining("is closed");
    }
}
