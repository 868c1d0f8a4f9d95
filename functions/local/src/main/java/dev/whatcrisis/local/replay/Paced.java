// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits between events as long as it took, divided by a speed. */
final class Paced implements Consumer<Event> {
    private final Consumer<Event> next;
    private final double speed;
    private @Nullable Instant last;

    Paced(Consumer<Event> next, double speed) {
        this.next = next;
        this.speed = speed;
    }

    @Override
    public void accept(Event event) {
        if (last != null) {
            pause((long) (Duration.between(last, event.at()).toMillis() / speed));
        }
        last = event.at();
        next.accept(event);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(Math.max(0, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
