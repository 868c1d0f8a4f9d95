// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.incident.ForecastMoment;
import java.util.Arrays;
import java.util.List;

/**
 * What a watch said in a quarter, held against what came. A pure function of what is stored; everything in it can be
 * counted again from {@link #rows}.
 *
 * @param over incidents opened in it that are over and counted here
 * @param goingOn incidents opened in it of which it is too early to say
 * @param whole whether all of its incidents were looked at; otherwise the newest ones were
 */
public record Ledger(Quarter quarter, int over, int goingOn, boolean whole, Scored rows) {
    public CallScore calls() {
        return CallScore.of(rows.calls());
    }

    /** One for each moment, the opening first. */
    public List<ForecastScore> forecasts() {
        return Arrays.stream(ForecastMoment.values())
                .map(moment -> ForecastScore.of(moment, rows.forecasts()))
                .toList();
    }

    public WakeScore wakes() {
        return WakeScore.of(rows.wakes());
    }
}
