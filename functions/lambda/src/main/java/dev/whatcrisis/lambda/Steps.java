// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Does several things of which none depends on another: what fails does not keep the rest from its turn, and is thrown
 * at the end, so that Lambda counts the run as failed and tries it again.
 */
final class Steps {
    private static final Logger LOG = System.getLogger(Steps.class.getName());

    private final List<RuntimeException> failures = new ArrayList<>();

    void run(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failed(what, e);
        }
    }

    void failed(String what, RuntimeException e) {
        LOG.log(Level.ERROR, what + " failed", e);
        failures.add(new IllegalStateException(what + " failed", e));
    }

    boolean allWell() {
        return failures.isEmpty();
    }

    /** @throws IllegalStateException when something failed; further failures are suppressed in it */
    void end() {
        if (failures.isEmpty()) {
            return;
        }
        RuntimeException first = failures.getFirst();
        failures.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }
}
