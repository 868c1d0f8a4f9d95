// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

/** Remembers what is wrong with the settings, for the page and so that it is said once. */
public interface FaultLedger {
    /** What was saved last; {@link KnownFaults#NONE} when nothing was. */
    KnownFaults load();

    /** Stores it over what was there. */
    void save(KnownFaults known);
}
