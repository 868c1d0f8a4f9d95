// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.lambda.log.Events;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says what is wrong with the settings to those who run the installation: once, when it is found, and again when something
 * else is. It is stored before it is said and again after: a crash in between says it twice.
 */
public final class SayFaults {
    private final FaultLedger ledger;
    private final Consumer<List<SettingFault>> notices;
    private volatile KnownFaults last = new KnownFaults(List.of(), false);

    /** @param notices tells people; throws when nobody could be told */
    public SayFaults(FaultLedger ledger, Consumer<List<SettingFault>> notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    /** To be called often: while nothing changes, this process neither reads nor writes. */
    public void follow(List<SettingFault> faults) {
        if (last.said() && last.faults().equals(faults)) {
            return;
        }
        KnownFaults stored = ledger.load();
        if (!stored.faults().equals(faults)) {
            stored = new KnownFaults(faults, faults.isEmpty());
            ledger.save(stored);
        }
        if (!stored.said()) {
            faults.forEach(fault -> Events.happened("setting", "name", fault.setting(), "fault", fault.kind()));
            notices.accept(faults);
            stored = new KnownFaults(faults, true);
            ledger.save(stored);
        }
        last = stored;
    }
}
