// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.meaning.Label;
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
    private static final Set<String> SECRETS = Set.of(
            "slip.password",
            "slip.shows",
            Fact.code("slip.means", Label.OWN_CREDENTIAL).key());

    public Slip {
        flags = Set.copyOf(flags);
        because = List.copyOf(because);
    }

    /** Whether it tells a password or a key, which is no answer to anything. */
    public boolean tellsSecret() {
        return because.stream().map(Fact::key).anyMatch(SECRETS::contains);
    }
}
