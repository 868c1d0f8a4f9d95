// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

/** Forgets when the process ends. */
public final class InMemoryFaultLedger implements FaultLedger {
    private KnownFaults known = KnownFaults.NONE;

    @Override
    public synchronized KnownFaults load() {
        return known;
    }

    @Override
    public synchronized void save(KnownFaults next) {
        known = next;
    }
}
