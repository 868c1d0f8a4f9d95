// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.api.settings.SettingFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayFaultsTest {
    private static final List<SettingFault> ZONE = List.of(SettingFault.unusable("Zone", "UTC"));
    private static final List<SettingFault> PHONE = List.of(SettingFault.unusable("Phone", ""));

    private final InMemoryFaultLedger ledger = new InMemoryFaultLedger();
    private final List<List<SettingFault>> said = new ArrayList<>();

    @Test
    void a_fault_is_said_once_however_many_minutes_and_processes_find_it() {
        SayFaults first = new SayFaults(ledger, said::add);
        SayFaults second = new SayFaults(ledger, said::add);

        first.follow(ZONE);
        first.follow(ZONE);
        second.follow(ZONE);

        assertThat(said).containsExactly(ZONE);
        assertThat(ledger.load()).isEqualTo(new KnownFaults(ZONE, true));
    }

    @Test
    void another_fault_is_said_and_one_that_was_corrected_is_forgotten() {
        SayFaults faults = new SayFaults(ledger, said::add);
        faults.follow(ZONE);
        faults.follow(PHONE);
        faults.follow(List.of());

        assertThat(said).containsExactly(ZONE, PHONE);
        assertThat(ledger.load().faults()).isEmpty();

        faults.follow(ZONE);
        assertThat(said).containsExactly(ZONE, PHONE, ZONE);
    }

    @Test
    void where_nobody_could_be_told_the_page_knows_it_all_the_same_and_it_is_said_later() {
        SayFaults deaf = new SayFaults(ledger, list -> {
            throw new IllegalStateException("no topic");
        });

        assertThatThrownBy(() -> deaf.follow(ZONE)).hasMessage("no topic");
        assertThat(ledger.load()).isEqualTo(new KnownFaults(ZONE, false));

        new SayFaults(ledger, said::add).follow(ZONE);
        assertThat(said).containsExactly(ZONE);
    }

    @Test
    void where_all_is_well_nothing_is_said_or_stored() {
        new SayFaults(ledger, said::add).follow(List.of());

        assertThat(said).isEmpty();
        assertThat(ledger.load()).isEqualTo(KnownFaults.NONE);
    }
}
