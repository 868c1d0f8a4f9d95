// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.lambda.settings.FaultLedger;
import dev.whatcrisis.lambda.settings.KnownFaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoFaultLedgerTest {
    private final FaultLedger ledger = LocalTable.create().stores().faults();

    @Test
    void nothing_is_wrong_until_something_is_saved_and_what_is_saved_last_stands() {
        assertThat(ledger.load()).isEqualTo(KnownFaults.NONE);

        KnownFaults zone = new KnownFaults(
                List.of(SettingFault.unusable("Zone", "UTC"), SettingFault.of("PollBluesky", SettingFault.Kind.OFF)),
                false);
        ledger.save(zone);
        assertThat(ledger.load()).isEqualTo(zone);

        ledger.save(KnownFaults.NONE);
        assertThat(ledger.load()).isEqualTo(KnownFaults.NONE);
    }
}
