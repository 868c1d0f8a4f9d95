// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Set;

/**
 * An own post that reads like a mistake.
 *
 * @param type {@link CrisisType#OWN_SLIP_HARMLESS}, {@link CrisisType#OWN_SLIP_OFFENSIVE} or {@link CrisisType#HIJACK}
 * @param flags {@link Flag#OWN_LIVE} while it is online, {@link Flag#COMPROMISING}, {@link Flag#HIJACK}…
 * @param because the evidence, such as "reads like a private message: …"
 */
public record Slip(CrisisType type, Set<Flag> flags, List<Fact> because) {
    public Slip {
        flags = Set.copyOf(flags);
        because = List.copyOf(because);
    }
}
