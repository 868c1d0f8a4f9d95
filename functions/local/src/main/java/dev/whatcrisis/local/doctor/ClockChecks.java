// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.StoredTime;
import java.time.Instant;
import java.util.Optional;

/** Whether a watch can trust the clock that it looks at. */
public final class ClockChecks {
    private static final String SET_IT = "let the network set this clock, for example with: timedatectl set-ntp true";

    private ClockChecks() {}

    /** @param state what the last look left; empty before the first */
    public static Optional<Finding> of(Optional<WatchState> state, Instant now) {
        Optional<Conclusion> last = state.flatMap(WatchState::now);
        Optional<StoredTime> ahead =
                last.map(look -> StoredTime.of(look.at(), now)).filter(look -> !look.believed());
        return ahead.map(look -> "the last look is " + look.reason())
                .or(() -> last.flatMap(Conclusion::jump)
                        .filter(jump -> jump.saidAt(now))
                        .map(ClockJump::sentence))
                .map(found -> Finding.warn("clock", found, SET_IT));
    }
}
