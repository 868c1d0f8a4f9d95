// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import dev.whatcrisis.api.settings.SettingFault;
import java.util.List;

/**
 * What was found wrong with the settings last.
 *
 * @param said whether those who run the installation were told
 */
public record KnownFaults(List<SettingFault> faults, boolean said) {
    public static final KnownFaults NONE = new KnownFaults(List.of(), true);

    public KnownFaults {
        faults = List.copyOf(faults);
    }
}
