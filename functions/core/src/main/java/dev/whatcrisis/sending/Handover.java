// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import dev.whatcrisis.alert.Alert;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One message on its way; it puts itself into a queue when it has ended. */
final class Handover extends FutureTask<Boolean> {
    private final Alert alert;
    private final boolean shown;
    private final Queue<Handover> ended;

    /** @param shown whether it only goes into the outbox */
    Handover(Alert alert, boolean shown, Runnable sending, Queue<Handover> ended) {
        super(sending, true);
        this.alert = alert;
        this.shown = shown;
        this.ended = ended;
    }

    Alert alert() {
        return alert;
    }

    boolean shown() {
        return shown;
    }

    @Override
    protected void done() {
        ended.add(this);
    }

    /**
     * Why it failed; empty when it was handed over. To be asked of what has ended.
     *
     * @throws Error when that is how it ended: a process that is about to die does not go on
     */
    Optional<Exception> problem() {
        try {
            get();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return Optional.of(e.getCause() instanceof Exception cause ? cause : e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }
}
