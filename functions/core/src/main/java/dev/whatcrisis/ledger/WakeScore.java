// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import java.util.List;

/**
 * Whether it was worth waking.
 *
 * @param late how many rang too late to be of use
 */
public record WakeScore(int wakes, int worth, int notWorth, int late) {
    static WakeScore of(List<ScoredWake> wakes) {
        return new WakeScore(
                wakes.size(),
                (int) wakes.stream().filter(wake -> wake.worth().orElse(false)).count(),
                (int) wakes.stream().filter(wake -> !wake.worth().orElse(true)).count(),
                (int) wakes.stream().filter(wake -> !wake.inTime()).count());
    }

    public int rated() {
        return worth + notWorth;
    }

    public int unrated() {
        return wakes - rated();
    }
}
