// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Optional;

/**
 * A post of a script.
 *
 * @param deletedAt when it vanishes again upstream
 */
public record ScriptPost(Mention mention, Optional<Instant> deletedAt) {
    Instant at() {
        return mention.at();
    }

    SourceName source() {
        return mention.id().source();
    }
}
