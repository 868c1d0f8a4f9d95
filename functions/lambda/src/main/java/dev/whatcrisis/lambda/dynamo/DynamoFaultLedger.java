// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.lambda.settings.FaultLedger;
import dev.whatcrisis.lambda.settings.KnownFaults;

/**
 * What is wrong with the settings.
 *
 * <pre>{@code
 * settings | faults | what is wrong
 * }</pre>
 */
final class DynamoFaultLedger implements FaultLedger {
    private static final Key FAULTS = new Key("settings", "faults");

    private final Documents documents;

    DynamoFaultLedger(Documents documents) {
        this.documents = documents;
    }

    @Override
    public KnownFaults load() {
        return documents.find("settings.load", FAULTS, KnownFaults.class).orElse(KnownFaults.NONE);
    }

    @Override
    public void save(KnownFaults known) {
        documents.replace("settings.save", Item.of(FAULTS), known);
    }
}
