// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import dev.whatcrisis.words.Fact;
import java.time.Instant;

/**
 * When a storm is expected to be calm again, made at {@code at} from nothing later.
 *
 * @param calmByP10 calm by then with probability 0.1; {@code calmByP50}, {@code calmByP90} likewise
 * @param calmWithin24h probability that it is calm 24 hours after {@code at}
 * @param doubleBy07h probability that the largest hourly count before the next 07:00 local is at least twice the
 *     largest so far
 * @param basis what the forecast rests on
 */
public record Forecast(
        Instant at,
        Instant calmByP10,
        Instant calmByP50,
        Instant calmByP90,
        double calmWithin24h,
        double doubleBy07h,
        Fact basis) {}
