// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.looking.ClockFacts;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
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
        return ahead.map(look -> Fact.of("clock.look").with("ahead", look.ahead()))
                .or(() -> last.flatMap(Conclusion::jump)
                        .filter(jump -> jump.saidAt(now))
                        .map(ClockFacts::of))
                .map(found -> Finding.warn(
                        "clock", Words.of(Language.EN, ZoneOffset.UTC, now).say(found), SET_IT));
    }
}
