// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.fade.Forecast;
import java.util.Optional;

/**
 * How an incident was thought to fade.
 *
 * @param first made when it opened, for the comparison afterwards
 * @param latest the one that holds now; empty while there is nothing to draw from
 */
public record Forecasts(Optional<Forecast> first, Optional<Forecast> latest) {
    /** Before the first one. */
    public static final Forecasts NONE = new Forecasts(Optional.empty(), Optional.empty());

    public Forecasts then(Optional<Forecast> next) {
        return new Forecasts(first.or(() -> next), next);
    }
}
