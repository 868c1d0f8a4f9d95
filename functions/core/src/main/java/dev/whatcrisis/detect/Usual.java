// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * What a watch has in one hour of this kind (hour of day, weekday or weekend) when nothing is the matter.
 *
 * @param expected mean number of posts in the hour
 * @param p95 the number that 95 of 100 such hours do not exceed
 */
public record Usual(double expected, double p95) {}
