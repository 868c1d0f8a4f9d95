// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.time.Instant;
import java.util.Map;

/**
 * A time in which the team itself expects more mentions ("we launch tonight").
 *
 * @param factor how many times the usual is expected, 1 to 100
 */
public record Campaign(Instant from, Instant until, double factor) {
    public Campaign {
        if (!until.isAfter(from)) {
            throw new UnusableValueException("unusable.campaign.end", Map.of(), "campaign must end after it starts");
        }
        if (!(factor >= 1 && factor <= 100)) {
            throw new UnusableValueException(
                    "unusable.campaign.factor",
                    Map.of("factor", factor),
                    "campaign factor must be from 1 to 100, not " + factor);
        }
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
