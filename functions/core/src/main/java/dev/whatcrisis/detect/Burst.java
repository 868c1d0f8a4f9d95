// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.time.LocalDate;

/**
 * A past day on which counts were unusual for the watch, so that a person sees "again".
 *
 * @param day in UTC
 * @param everyDays how seldom that was then: one such day in so many, at most three times the days known then
 * @param unheardOf whether nothing like it had happened in the past that was known then
 */
public record Burst(LocalDate day, double everyDays, boolean unheardOf) {}
